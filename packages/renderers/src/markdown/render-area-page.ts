import { type Area, type Element, groupBy, KINDS } from '@spandrel/compiler';
import { ownerCell, statusCell } from '../views/describe-element.ts';
import { findingsTable } from '../views/findings.ts';
import { linkCell, linkTo, textCell } from '../views/make-cells.ts';
import type { Table } from '../views/view.ts';
import { areaName, kindsHeading } from '../words/name-things.ts';
import { shortened } from '../words/plain-text.ts';
import type { DocumentContext } from './document-context.ts';
import { escapeText } from './escape-text.ts';
import { areaPath, viewPath } from './page-paths.ts';
import { pictureOf } from './render-view-page.ts';
import type { PageText } from './split-tables.ts';
import { tellArea } from './tell-area.ts';
import { cellWriter } from './write-cells.ts';
import { type Section, writePage } from './write-page.ts';

/** The page of an area: who answers for it, its views, its elements by kind, and what is missing in it. */
export function renderAreaPage(area: Area, { index, views }: DocumentContext): PageText[] {
  const { model, compilation } = index;
  const path = areaPath(area);
  const writer = cellWriter(path, model);
  const owner = model.architecture.areas.find((declared) => declared.area === area);
  const elements = model.elements.filter((element) => element.area === area);
  const own = views.filter((view) => view.area === area && !view.id.includes('.'));
  const picture = own.find((view) => view.kind !== 'table');
  const byKind = groupBy(elements, ({ kind }) => kind);
  const findings = compilation.findings.filter((finding) => finding.area === area);
  return writePage({
    path,
    title: areaName(area),
    sections: [
      {
        blocks: [
          owner ? [`Answers for this area: ${writer.cell(linkCell(owner.owner, index, 'nobody'))}`] : [],
          [tellArea(area, elements, index).map(escapeText).join(' ')],
        ],
      },
      {
        heading: 'Views',
        blocks: [
          own.map(
            (view) =>
              `- ${writer.link(escapeText(view.title), { path: viewPath(view.id) })}: ${escapeText(view.description)}`,
          ),
          picture ? pictureOf(picture) : [],
        ],
      },
      ...KINDS.filter((kind) => byKind.has(kind)).map((kind): Section => {
        const table = elementTable(byKind.get(kind) ?? [], index);
        return { heading: kindsHeading(kind), blocks: [writer.table(table)] };
      }),
      { heading: 'Findings', blocks: [writer.table(findingsTable('Findings', findings, index))] },
    ],
  });
}

const LONGEST_DESCRIPTION = 160;

function elementTable(elements: readonly Element[], index: DocumentContext['index']): Table {
  return {
    title: '',
    columns: ['Name', 'Description', 'Owner', 'Status'],
    rows: elements.map((element) => {
      const { description } = element.value as { description?: string };
      return [
        [linkTo(element.address, index)],
        textCell(typeof description === 'string' ? shortened(description, LONGEST_DESCRIPTION) : undefined),
        ownerCell(element, index),
        statusCell(element),
      ];
    }),
  };
}
