import type { Area } from '@spandrel/compiler';
import { toMermaid } from '../mermaid/to-mermaid.ts';
import { pictureName } from '../svg/render-pictures.ts';
import type { View } from '../views/view.ts';
import { areaName } from '../words/name-things.ts';
import type { DocumentContext } from './document-context.ts';
import { escapeText } from './escape-text.ts';
import { areaPath, relativeLink, viewPath } from './page-paths.ts';
import type { PageText } from './split-tables.ts';
import { cellWriter } from './write-cells.ts';
import { fence, type Section, writePage } from './write-page.ts';

/** The page of a view: its picture, the parts that it is split into, and the same in tables. */
export function renderViewPage(view: View, { index, views, pictures }: DocumentContext): PageText[] {
  const path = viewPath(view.id);
  const writer = cellWriter(path, index.model);
  const parts = view.kind === 'graph' ? view.parts : [];
  const tables = view.tables.map(
    (table): Section => ({
      heading: table.title,
      blocks: [table.note === undefined ? [] : [escapeText(table.note)], writer.table(table)],
    }),
  );
  const { area } = view;
  const above =
    area !== undefined && hasAreaPage(area, index) ? [{ title: areaName(area), target: { path: areaPath(area) } }] : [];
  const whole = views
    .filter((other) => other.kind === 'graph' && other.parts.some(({ id }) => id === view.id))
    .map(({ id, title }) => ({ title, target: { path: viewPath(id) } }));
  return writePage({
    path,
    title: view.title,
    above: [...above, ...whole],
    sections: [
      { blocks: [[escapeText(view.description)], pictureOf(view), linkToPicture(view, path, pictures)] },
      {
        heading: 'Parts',
        blocks: [parts.map(({ id, title }) => `- ${writer.link(escapeText(title), { path: viewPath(id) })}`)],
      },
      ...tables,
    ],
  });
}

/** A view’s picture as a fence, where it has one. */
export function pictureOf(view: View): string[] {
  const text = toMermaid(view);
  return text === undefined ? [] : fence('mermaid', text);
}

/** A way to the picture that can be shown on a slide, printed and made larger, where there is one. */
function linkToPicture(view: View, from: string, pictures: string | undefined): string[] {
  if (pictures === undefined || view.kind === 'table') return [];
  return [
    `[As a picture](${relativeLink(from, { path: `${pictures}/${pictureName(view.id)}` })}), to show, print or enlarge.`,
  ];
}

function hasAreaPage(area: Area, { model }: DocumentContext['index']): boolean {
  return model.elements.some((element) => element.area === area);
}
