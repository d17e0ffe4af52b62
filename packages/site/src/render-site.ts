import { type CollectedExplorer, collectExplorer } from './explorer/collect-explorer.ts';
import { missingPage } from './live/missing-page.ts';
import { collectPages } from './pages/collect-pages.ts';
import { escapeHtml } from './pages/escape-html.ts';
import { type LinkStyle, linkFiles, linkFromRoot } from './pages/link-pages.ts';
import { EXPLORER, type Page } from './pages/page.ts';
import { linkPicture, putPictures } from './pages/place-picture.ts';
import { BESIDE, SERVED } from './pages/policy.ts';
import { type Surrounding, writeHeader, writeMain } from './pages/write-shell.ts';
import { writeScript } from './search/write-script.ts';
import { writeSearchData } from './search/write-search-data.ts';
import type { SiteInput } from './site-input.ts';
import { writeColours } from './style/write-colours.ts';

const ASSETS = 'assets';

/**
 * The site: texts by their paths within its folder. It opens from a file: what a page loads are classic scripts and
 * style sheets beside it, for a browser refuses all else there.
 */
export async function renderSite(input: SiteInput): Promise<Map<string, string>> {
  const explorer = collectExplorer(input.compilation);
  const pages = collectPages(input, explorer, linkFiles);
  const surrounding: Surrounding = {
    name: input.compilation.model.architecture.title,
    paths: new Set(pages.map(({ path }) => path)),
    link: linkFiles,
  };
  const written = pages.map((page) => [page.path, writePage(page, surrounding, input.revision)] as const);
  const assets = writeAssets(input, pages, explorer);
  const pictures = (await input.pictures) ?? new Map<string, string>();
  return new Map([
    ...written.map(([path, text]) => [path, putPictures(text, pictures, path, linkFiles)] as const),
    ...assets,
    ...(input.revision === undefined ? [] : writeLiveFiles(input, surrounding)),
    ...[...pictures].map(
      ([name, svg]) => [`pictures/${name}`, linkPicture(svg, `pictures/${name}`, linkFiles)] as const,
    ),
  ]);
}

function writeAssets(
  input: SiteInput,
  pages: readonly Page[],
  { data, details }: CollectedExplorer,
): [string, string][] {
  const { theme, page, explorer, style } = input.app;
  return [
    [`${ASSETS}/site.css`, `${writeColours()}\n${style}`],
    [`${ASSETS}/theme.js`, theme],
    [`${ASSETS}/page.js`, page],
    [`${ASSETS}/explorer.js`, explorer],
    [`${ASSETS}/search.js`, writeSearchData(input, pages)],
    [`${ASSETS}/architecture.js`, writeScript('architecture', data)],
    ...details.map((rows, at): [string, string] => [`${ASSETS}/details-${at}.js`, writeScript(`details${at}`, rows)]),
  ];
}

/** What only a server needs. Its page for what isn’t there is shown at any path, so its links begin at the root. */
function writeLiveFiles({ app, revision }: SiteInput, surrounding: Surrounding): [string, string][] {
  return [
    [`${ASSETS}/live.js`, app.live],
    [`${ASSETS}/live.css`, app.liveStyle],
    [missingPage.path, writePage(missingPage, { ...surrounding, link: linkFromRoot }, revision)],
  ];
}

function writePage(page: Page, surrounding: Surrounding, revision: string | undefined): string {
  const { path, title } = page;
  const { link, name } = surrounding;
  const asset = (file: string): string => link(path, `${ASSETS}/${file}`);
  const isExplorer = path === EXPLORER;
  // It takes note of the page as it was written, so it comes before what changes that.
  const live =
    revision === undefined
      ? ''
      : `<link rel="stylesheet" href="${asset('live.css')}">
<script src="${asset('live.js')}" data-revision="${escapeHtml(revision)}" defer></script>
`;
  const scripts = isExplorer ? ['page.js', 'architecture.js', 'explorer.js'] : ['page.js'];
  return `<!doctype html>
<html lang="en-GB" data-root="${rootOf(path, link)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${revision === undefined ? BESIDE : SERVED}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === name ? '' : `${escapeHtml(title)} – `}${escapeHtml(name)}</title>
<link rel="stylesheet" href="${asset('site.css')}">
<script src="${asset('theme.js')}"></script>
${live}${scripts.map((file) => `<script src="${asset(file)}" defer></script>`).join('\n')}
</head>
<body${isExplorer ? ' class="whole"' : ''}>
${writeHeader(path, surrounding)}
${writeMain(page, surrounding)}
<footer>Written by Spandrel from the architecture’s files; change those, not this page.</footer>
</body>
</html>
`;
}

/** The way from a page to the root of the site. */
function rootOf(path: string, link: LinkStyle): string {
  return link(path, 'x').slice(0, -1);
}
