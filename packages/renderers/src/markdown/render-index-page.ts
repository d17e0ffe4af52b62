import { AREAS, type Area, countByArea, hasContent } from '@spandrel/compiler';
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
import { type Section, writePage } from './write-page.ts';

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
      ...viewSections(context),
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

/** The views about everything, then those of each area. */
function viewSections({ index, views }: DocumentContext): Section[] {
  const writer = cellWriter(INDEX_PATH, index.model);
  const whole = views.filter(({ id }) => !id.includes('.'));
  const listOf = (area: Area | undefined): string[] =>
    whole
      .filter((view) => view.area === area)
      .map(
        ({ id, title, description }) =>
          `- ${writer.link(escapeText(title), { path: viewPath(id) })}: ${escapeText(description)}`,
      );
  return [
    { heading: 'Views', blocks: [listOf(undefined)] },
    ...AREAS.map((area): Section => ({ heading: areaName(area), level: 3, blocks: [listOf(area)] })),
  ];
}

/** A row for each area that is declared or has elements or findings, counted as every report of findings counts. */
function areaTable({ index }: DocumentContext): string[] {
  const { model, compilation } = index;
  const writer = cellWriter(INDEX_PATH, model);
  const known = <T>(cell: T): T[] => (compilation.baseline ? [cell] : []);
  const rows = countByArea(compilation).flatMap((count) => {
    const { area, elements, error, warning, info, waived, baselined } = count;
    const declared = model.architecture.areas.find((one) => one.area === area);
    if (!declared && !hasContent(count)) return [];
    const name = elements > 0 ? writer.link(areaName(area), { path: areaPath(area) }) : areaName(area);
    const owner = declared ? writer.cell(linkCell(declared.owner, index, 'no owner')) : '';
    return [[name, owner, elements, error, warning, info, ...known(baselined), waived]];
  });
  const head = ['Area', 'Owner', 'Elements', 'Errors', 'Warnings', 'Infos', ...known('In the baseline'), 'Waived'];
  const rule = head.map((_, at) => (at < 2 ? '---' : '--:'));
  return rows.length === 0 ? [] : [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
