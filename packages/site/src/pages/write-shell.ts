import { AREA_NAMES, AREAS } from '@spandrel/compiler';
import { escapeHtml } from './escape-html.ts';
import type { LinkStyle } from './link-pages.ts';
import { EXPLORER, FINDINGS, OVERVIEW, type Page, VIEWS } from './page.ts';

/** What is the same around every page. */
export interface Surrounding {
  /** The name of the architecture. */
  readonly name: string;
  /** The paths of all pages there are. */
  readonly paths: ReadonlySet<string>;
  readonly link: LinkStyle;
}

/** Where search finds what it looks in, and how a page is named as the one that is shown. */
export function writeHeader(path: string, { name, paths, link }: Surrounding): string {
  const item = (to: string, text: string, current = to === path): string =>
    `<li><a href="${link(path, to)}"${current ? ' aria-current="page"' : ''}>${escapeHtml(text)}</a></li>`;
  const areas = AREAS.filter((area) => paths.has(`areas/${area}.html`)).map((area) =>
    item(`areas/${area}.html`, AREA_NAMES[area]),
  );
  const within = path.startsWith('areas/') || path.startsWith('elements/');
  return `<header class="top">
<a class="skip" href="#main">Skip to the content</a>
<a class="home" href="${link(path, OVERVIEW)}">${escapeHtml(name)}</a>
<nav aria-label="Site"><ul>
${item(OVERVIEW, 'Overview')}
${areas.length === 0 ? '' : `<li><details class="areas"><summary${within ? ' class="current"' : ''}>Areas</summary><ul>${areas.join('')}</ul></details></li>`}
${item(VIEWS, 'Views', path === VIEWS || path.startsWith('views/'))}
${item(FINDINGS, 'Findings', path === FINDINGS || path.startsWith('rules/'))}
${item(EXPLORER, 'Explorer')}
</ul></nav>
<div class="tools" id="tools"></div>
</header>`;
}

/** What stands on a page, beside a list of its sections where there are several. */
export function writeMain(page: Page, { link }: Pick<Surrounding, 'link'>): string {
  const { path, content, sections, subject } = page;
  const list = sections.map(({ id, title }) => `<li><a href="${link(path, path, id)}">${escapeHtml(title)}</a></li>`);
  const contents =
    sections.length < 3
      ? ''
      : `<nav class="contents" aria-label="On this page"><h2>On this page</h2><ul>${list.join('')}</ul></nav>`;
  const explore =
    subject === undefined
      ? ''
      : `<p class="explore"><a class="button" href="${link(path, EXPLORER, `at=${encodeURIComponent(subject)}`)}">Show in the explorer</a></p>`;
  return `<main id="main" tabindex="-1"${contents === '' ? '' : ' class="beside"'}><article>${content}${explore}</article>${contents}</main>`;
}
