import { escapeHtml } from './escape-html.ts';
import type { LinkStyle } from './link-pages.ts';

/** The folder of the documents as the links of pictures name it. */
export const DOCUMENTS_FOLDER = '../markdown';

/** Holds the place of a view’s picture on a page until it is drawn. Nobody’s text holds such a thing: it would be escaped. */
export function pictureToCome(name: string): string {
  return `<!--picture ${encodeURIComponent(name)}-->`;
}

/** A page with its pictures; a view that has none leaves nothing behind. */
export function putPictures(
  content: string,
  pictures: ReadonlyMap<string, string>,
  from: string,
  link: LinkStyle,
): string {
  return content.replaceAll(/<!--picture (\S+)-->/g, (_, encoded: string) => {
    const name = decodeURIComponent(encoded);
    const svg = pictures.get(`${name}.svg`);
    return svg === undefined ? '' : placePicture(svg, name, from, link);
  });
}

/** A picture within a page: coloured by the style of the site, so that it follows the reader’s choice of light or dark. Without a way to link, its boxes lead nowhere. */
export function placePicture(svg: string, name: string, from = '', link?: LinkStyle): string {
  const linked = link === undefined ? svg.replaceAll(/<a href="[^"]*"/g, '<a') : linkPicture(svg, from, link);
  const drawn = scaleWithText(linked).replace(/<style>[\s\S]*?<\/style>/, '');
  return `<figure class="picture" data-name="${escapeHtml(name)}"><div class="sight">${drawn}</div></figure>\n`;
}

/** Its size in the unit of the page’s text: on a projector both are larger. */
function scaleWithText(svg: string): string {
  return svg.replace(/ width="(\d+)" height="\d+"/, (_, width: string) => ` width="${Number(width) / 16}rem"`);
}

/** A picture whose boxes lead to pages of the site. */
export function linkPicture(svg: string, from: string, link: LinkStyle): string {
  return svg.replaceAll(/<a href="([^"]*)"/g, (whole, href: string) => {
    const target = pageOf(href);
    return target === undefined ? whole : `<a href="${link(from, target.path, target.fragment)}"`;
  });
}

/** The page of what a link in a picture leads to: an element of the architecture, or the picture of a part. */
function pageOf(href: string): { path: string; fragment?: string } | undefined {
  const [way = '', fragment] = href.split('#', 2) as [string, string?];
  const path = decodeURIComponent(way);
  if (path.startsWith(`${DOCUMENTS_FOLDER}/`)) {
    const page = path.slice(DOCUMENTS_FOLDER.length + 1).replace(/\.md$/, '.html');
    return fragment === undefined ? { path: page } : { path: page, fragment };
  }
  return /^[^:/]+\.svg$/.test(path) ? { path: `views/${path.replace(/\.svg$/, '.html')}` } : undefined;
}
