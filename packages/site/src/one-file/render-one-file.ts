import { collectExplorer } from '../explorer/collect-explorer.ts';
import { collectPages } from '../pages/collect-pages.ts';
import { escapeHtml } from '../pages/escape-html.ts';
import { linkWithinFile } from '../pages/link-pages.ts';
import { putPictures } from '../pages/place-picture.ts';
import { policyFor } from '../pages/policy.ts';
import { type Surrounding, writeHeader, writeMain } from '../pages/write-shell.ts';
import { writeScript } from '../search/write-script.ts';
import { writeSearchData } from '../search/write-search-data.ts';
import type { SiteInput } from '../site-input.ts';
import { writeColours } from '../style/write-colours.ts';

/** The whole site as one file, to be mailed: every page waits in it as a template until it is asked for. */
export async function renderOneFile(input: SiteInput): Promise<string> {
  const explorer = collectExplorer(input.compilation);
  const pages = collectPages(input, explorer, linkWithinFile);
  const name = input.compilation.model.architecture.title;
  const surrounding: Surrounding = { name, paths: new Set(pages.map(({ path }) => path)), link: linkWithinFile };
  const style = `${writeColours()}\n${input.app.style}`;
  const data = [
    writeSearchData(input, pages),
    writeScript('architecture', explorer.data),
    ...explorer.details.map((rows, at) => writeScript(`details${at}`, rows)),
  ].join('');
  const scripts = [input.app.theme, data, input.app.oneFile];
  const pictures = (await input.pictures) ?? new Map<string, string>();
  const templates = pages.map((page) => {
    const content = putPictures(writeMain(page, surrounding), pictures, page.path, linkWithinFile);
    return `<template data-path="${escapeHtml(page.path)}" data-title="${escapeHtml(page.title)}">${content}</template>`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(scripts, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>${style}</style>
<script>${input.app.theme}</script>
</head>
<body>
${writeHeader('', surrounding)}
<main id="main" tabindex="-1"><p>This file needs scripts: its pages are shown one at a time.</p></main>
<footer>Written by Spandrel from the architecture’s files; change those, not this page.</footer>
${templates.join('\n')}
<script>${data}</script>
<script>${input.app.oneFile}</script>
</body>
</html>
`;
}
