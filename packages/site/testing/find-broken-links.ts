/** The links of some pages of HTML that lead nowhere: to no file, or to a place that the page doesn’t have. */
export function findBrokenLinks(files: ReadonlyMap<string, string>): string[] {
  const places = new Map(
    [...files].map(([path, text]) => [path, new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))]),
  );
  return [...files]
    .filter(([path]) => /\.(html|svg)$/.test(path))
    .flatMap(([path, text]) =>
      [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].flatMap(([, link = '']) => {
        if (/^(https?:|mailto:)/i.test(link)) return [];
        const [way = '', place] = link.split('#', 2);
        const target = way === '' ? path : resolve(path, way);
        const known = places.get(target);
        // What stands behind “#” of the explorer is what it shows.
        const isThere = known !== undefined && (place === undefined || target === 'explorer.html' || known.has(place));
        return isThere ? [] : [`${path}: ${link}`];
      }),
    );
}

function resolve(from: string, way: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of way.split('/').map(decodeURIComponent)) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
