/** The links of some pages that lead nowhere: to no page, or to a place that the page doesn’t have. */
export function findBrokenLinks(documents: ReadonlyMap<string, string>): string[] {
  const anchors = new Map(
    [...documents].map(([path, text]) => [
      path,
      new Set([...text.matchAll(/<a id="([^"]*)"><\/a>/g)].map(([, id]) => id)),
    ]),
  );
  return [...documents].flatMap(([path, text]) =>
    linksOf(text).flatMap((link) => {
      if (/^(https?:\/\/|mailto:)/i.test(link)) return [];
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : resolve(path, decodeURIComponent(file));
      const known = anchors.get(target);
      return known && (anchor === undefined || known.has(anchor)) ? [] : [`${path}: ${link}`];
    }),
  );
}

/** The targets of the links of a page; what stands in code is no link. */
function linksOf(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/(?<![`\\])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
  return [...prose.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target as string);
}

function resolve(from: string, link: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of link.split('/')) {
    if (step === '..') parts.pop();
    else parts.push(step);
  }
  return parts.join('/');
}
