import { toMermaid } from '@spandrel/renderers';
import type { SiteInput } from '../site-input.ts';
import { convertMarkdown } from './convert-markdown.ts';
import { type LinkStyle, linkFiles, resolveLink } from './link-pages.ts';
import type { Page } from './page.ts';
import { pictureToCome } from './place-picture.ts';

/** The overview of the site says what the index of the documents says. */
const INDEX = 'index.md';
const ELEMENT = /^elements\/([^/]+)\/([^/]+)\.html$/;

/** The documents as pages of the site: their diagrams as pictures, and their links as links between pages. */
export function convertDocuments({ documents, pictures, views }: SiteInput, link: LinkStyle): Page[] {
  // In Markdown a diagram is known by its text alone.
  const names = new Map(views.map((view) => [toMermaid(view)?.trimEnd(), view.id]));
  return [...documents].flatMap(([source, markdown]): Page[] => {
    if (source === INDEX) return [];
    const path = source.replace(/\.md$/, '.html');
    const linkOf = (href: string): string | undefined => {
      if (/^(?:https?:\/\/|mailto:)/i.test(href)) return href;
      const target = resolveLink(path, href);
      const picture = target && /^\.\.\/images\/(.*\.svg)$/.exec(climb(source, href))?.[1];
      if (picture !== undefined) return link === linkFiles ? link(path, `pictures/${picture}`) : undefined;
      return target && link(path, target.path, target.fragment);
    };
    const drawDiagram = (text: string): string => {
      const name = names.get(text);
      return pictures === undefined || name === undefined ? '' : pictureToCome(name);
    };
    const { title, html, sections } = convertMarkdown(markdown, { linkOf, drawDiagram });
    const [, kind, id] = ELEMENT.exec(path) ?? [];
    const subject = id === undefined || /_\d+$/.test(id) ? {} : { subject: `${kind}/${id}` };
    return [{ path, title, content: html, sections, ...subject }];
  });
}

/** The way of a link from the folder of the documents, even where it leads out of it. */
function climb(source: string, href: string): string {
  const ups = source.split('/').length - 1;
  return href.startsWith('../'.repeat(ups)) ? href.slice(3 * ups) : href;
}
