import { AREAS, byCodeUnit, type Compilation, groupBy } from '@spandrel/compiler';
import { indexCompilation } from '../index-compilation.ts';
import { listViews } from '../views/list-views.ts';
import type { View } from '../views/view.ts';
import type { DocumentContext } from './document-context.ts';
import { FINDINGS_PATH } from './page-paths.ts';
import { renderAreaPage } from './render-area-page.ts';
import { renderElementPage } from './render-element-page.ts';
import { renderIndexPage } from './render-index-page.ts';
import { renderRulePage } from './render-rule-page.ts';
import { renderViewPage } from './render-view-page.ts';
import type { PageText } from './split-tables.ts';
import { writePage } from './write-page.ts';

export interface DocumentOptions {
  /** The page of each rule, in Markdown, by the rule’s id. */
  readonly pages: Readonly<Record<string, string>>;
  /** The version of the program, to be named on the first page. */
  readonly version?: string | undefined;
  /** The folder of the pictures, as seen from the folder of the pages, for the pages to link to. */
  readonly pictures?: string | undefined;
  /** The views, where they are made already. */
  readonly views?: readonly View[] | undefined;
}

/** Everything that stakeholders read, as Markdown: texts by their paths within the output folder, in the order of the paths. */
export function renderDocuments(
  compilation: Compilation,
  { pages, version, pictures, views }: DocumentOptions,
): Map<string, string> {
  const index = indexCompilation(compilation);
  const context: DocumentContext = { index, views: views ?? listViews(index), pages, version, pictures };
  const areas = AREAS.filter((area) => index.model.elements.some((element) => element.area === area));
  const fired = groupBy(compilation.findings, ({ rule }) => rule);
  const documents = [
    ...nothingFound(),
    ...renderIndexPage(context),
    ...areas.flatMap((area) => renderAreaPage(area, context)),
    ...index.model.elements.flatMap((element) => renderElementPage(element, context)),
    ...context.views.flatMap((view) => renderViewPage(view, context)),
    ...[...fired].flatMap(([rule, findings]) => renderRulePage(rule, findings, context)),
  ];
  return new Map(documents.sort(([a], [b]) => byCodeUnit(a, b)));
}

/** The page of findings where there are none: it is linked to from elsewhere. */
function nothingFound(): PageText[] {
  return writePage({ path: FINDINGS_PATH, title: 'Findings', sections: [{ blocks: [['No rule found anything.']] }] });
}
