import { convertMarkdown } from '../pages/convert-markdown.ts';
import { escapeHtml } from '../pages/escape-html.ts';
import { placePicture } from '../pages/place-picture.ts';
import { policyFor } from '../pages/policy.ts';
import type { SiteInput } from '../site-input.ts';
import { writeColours } from '../style/write-colours.ts';

/**
 * A page for each view, to be shown within a wiki: the picture, or the tables of what has none, and nothing else. Each
 * is one file that needs no other; so what is named in it leads nowhere.
 */
export async function renderEmbeds(input: SiteInput): Promise<Map<string, string>> {
  const { views, app } = input;
  const pictures = await input.pictures;
  const style = `${writeColours()}\n${app.style}`;
  return new Map(
    views.flatMap(({ id, title }): [string, string][] => {
      const svg = pictures?.get(`${id}.svg`);
      const content = svg === undefined ? tablesOf(id, input) : placePicture(svg, id);
      return content === '' ? [] : [[`${id}.html`, writeEmbed(title, content, style, app)]];
    }),
  );
}

/** What the document of a view says, without the way up. */
function tablesOf(id: string, { documents }: SiteInput): string {
  const markdown = documents.get(id === 'findings' ? 'findings.md' : `views/${id}.md`) ?? '';
  const { html } = convertMarkdown(markdown, {
    linkOf: (href) => (/^(?:https?:\/\/|mailto:)/i.test(href) ? href : undefined),
    drawDiagram: () => '',
  });
  return html.replace(/^<nav[\s\S]*?<\/nav>/, '');
}

function writeEmbed(title: string, content: string, style: string, { theme, embed }: SiteInput['app']): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor([theme, embed], style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<script>${theme}</script>
</head>
<body class="embed">
<main>${content}</main>
<script>${embed}</script>
</body>
</html>
`;
}
