/** The page that a text behind “#” names, and the place in it; undefined for one that names only a place on the page that is shown. */
export function readHash(hash: string): { readonly path: string; readonly fragment: string } | undefined {
  if (!hash.startsWith('#/')) return undefined;
  const [way = '', fragment = ''] = hash.slice(2).split('#', 2);
  return { path: way.split('/').map(decodeStep).join('/'), fragment };
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
