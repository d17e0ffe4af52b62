import { wayBetween } from '@spandrel/renderers';

/** Where a page of the site, or a place in it, is to be found from another one. */
export type LinkStyle = (from: string, to: string, fragment?: string) => string;

/** Pages that are files beside each other. */
export const linkFiles: LinkStyle = (from, to, fragment) => {
  const hash = fragment === undefined ? '' : `#${fragment}`;
  if (from === to && hash !== '') return hash;
  return `${wayBetween(from, to)}${hash}`;
};

/** Pages of a site that is served, whatever the path at which the page with the link is shown. */
export const linkFromRoot: LinkStyle = (_, to, fragment) =>
  `/${to.split('/').map(encodeURIComponent).join('/')}${fragment === undefined ? '' : `#${fragment}`}`;

/** Pages that are all in one file: what stands behind “#” says which of them is shown. */
export const linkWithinFile: LinkStyle = (_, to, fragment) =>
  `#/${to.split('/').map(encodeURIComponent).join('/')}${fragment === undefined ? '' : `#${fragment}`}`;

/** The path of the page that a link leads to, from the root of the site, and the place in it; undefined for what leads out of the site. */
export function resolveLink(from: string, href: string): { path: string; fragment?: string } | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href)) return undefined;
  const [way = '', fragment] = href.split('#', 2) as [string, string?];
  const steps = way === '' ? from.split('/') : from.split('/').slice(0, -1);
  for (const step of way === '' ? [] : way.split('/').map(decodeStep)) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  const path = steps.join('/').replace(/\.md$/, '.html');
  return fragment === undefined ? { path } : { path, fragment };
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
