import { AREAS, type Area } from '@spandrel/compiler';
import { countFindings } from '../views/count-findings.ts';
import { linkCell } from '../views/make-cells.ts';
import { SCORECARD } from '../views/scorecard.ts';
import type { View } from '../views/view.ts';
import { counted } from '../words/count-things.ts';
import { areaName } from '../words/name-things.ts';
import type { DocumentContext } from './document-context.ts';
import { escapeParagraphs, escapeText } from './escape-text.ts';
import { areaPath, FINDINGS_PATH, INDEX_PATH, viewPath } from './page-paths.ts';
import { pictureOf } from './render-view-page.ts';
import type { PageText } from './split-tables.ts';
import { cellWriter } from './write-cells.ts';
import { writePage } from './write-page.ts';

/** The first page: what this architecture is, how each area stands, and where to read on. */
export function renderIndexPage(context: DocumentContext): PageText[] {
  const { index, views, version } = context;
  const { architecture } = index.model;
  const writer = cellWriter(INDEX_PATH, index.model);
  const map = views.find(({ id }) => id === 'stack-map');
  const scorecard = views.find(({ id }) => id === SCORECARD);
  const errors = index.compilation.diagnostics.length;
  return writePage({
    path: INDEX_PATH,
    title: architecture.title,
    sections: [
      {
        blocks: [
          ...escapeParagraphs(typeof architecture.description === 'string' ? architecture.description : '').map(
            (paragraph) => [paragraph],
          ),
          [`As of ${escapeText(index.compilation.asOf)}.`],
          errors === 0
            ? []
            : [
                `**${counted(errors, 'problem')} with what was written**: what it spoils is missing here. See ${writer.link('what doesn’t compile', { path: FINDINGS_PATH })}.`,
              ],
        ],
      },
      { heading: 'Scorecard', blocks: scorecard ? scorecardBlocks(scorecard, context) : [] },
      { heading: 'Areas', blocks: [areaTable(context)] },
      {
        heading: 'Views',
        blocks: [
          views
            .filter(({ id }) => !id.includes('.'))
            .map(
              (view) =>
                `- ${writer.link(escapeText(view.title), { path: viewPath(view.id) })}: ${escapeText(view.description)}`,
            ),
        ],
      },
      { heading: 'The stack', blocks: map ? [pictureOf(map)] : [] },
      {
        blocks: [
          [
            `Written by Spandrel${version === undefined ? '' : ` ${escapeText(version)}`} from the architecture’s files; change those, not this page.`,
          ],
        ],
      },
    ],
  });
}

/** The picture, and what is counted in it; its page has the rest. */
function scorecardBlocks(view: View, { index }: DocumentContext): string[][] {
  const writer = cellWriter(INDEX_PATH, index.model);
  const page = writer.link('The whole scorecard', { path: viewPath(view.id) });
  const [coverage] = view.tables;
  return [[escapeText(view.description)], pictureOf(view), coverage ? writer.table(coverage) : [], [`${page}.`]];
}

/** A row for each area that is declared or has elements or findings. */
function areaTable({ index }: DocumentContext): string[] {
  const { model, compilation } = index;
  const writer = cellWriter(INDEX_PATH, model);
  const rows = AREAS.flatMap((area: Area) => {
    const declared = model.architecture.areas.find((one) => one.area === area);
    const elements = model.elements.filter((element) => element.area === area).length;
    const findings = compilation.findings.filter((finding) => finding.area === area);
    if (!declared && elements + findings.length === 0) return [];
    const { error, warning, info } = countFindings(findings);
    const name = elements > 0 ? writer.link(areaName(area), { path: areaPath(area) }) : areaName(area);
    const owner = declared ? writer.cell(linkCell(declared.owner, index, 'no owner')) : '';
    return [`| ${[name, owner, elements, error, warning, info].join(' | ')} |`];
  });
  return rows.length === 0
    ? []
    : ['| Area | Owner | Elements | Errors | Warnings | Infos |', '| --- | --- | --: | --: | --: | --: |', ...rows];
}
