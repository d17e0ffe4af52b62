import type { Finding } from '@spandrel/compiler';
import { findingsTable } from '../views/findings.ts';
import type { DocumentContext } from './document-context.ts';
import { escapeText } from './escape-text.ts';
import { FINDINGS_PATH, relativeLink, rulePath } from './page-paths.ts';
import { type PageText, TableSplitter } from './split-tables.ts';
import { cellWriter } from './write-cells.ts';
import { writePage } from './write-page.ts';

/** The page of a rule that fired: what its authors say about it, then where it did. */
export function renderRulePage(
  rule: string,
  findings: readonly Finding[],
  { index, pages }: DocumentContext,
): PageText[] {
  const path = rulePath(rule);
  const writer = cellWriter(path, index.model);
  const table = { ...findingsTable('', findings, index) };
  const shown = { ...table, columns: table.columns.slice(0, 3), rows: table.rows.map((row) => row.slice(0, 3)) };
  const page = Object.hasOwn(pages, rule) ? pages[rule]?.trim() : undefined;
  const [first] = findings;
  if (page === undefined) {
    return writePage({
      path,
      title: rule,
      above: [{ title: 'Findings', target: { path: FINDINGS_PATH } }],
      sections: [
        { blocks: [[escapeText(first?.reason ?? '')], [escapeText(first?.fix ?? '')]].filter(([text]) => text !== '') },
        { heading: 'Where it fired', blocks: [writer.table(shown)] },
      ],
    });
  }
  const up = `[Overview](${relativeLink(path, { path: 'index.md' })}) › [Findings](${relativeLink(path, { path: FINDINGS_PATH })})`;
  const splitter = new TableSplitter({ path, title: escapeText(rule) });
  const fired = splitter.shorten(writer.table(shown), 'Where it fired').map((lines) => lines.join('\n'));
  return [[path, `${[up, page, '## Where it fired', ...fired].join('\n\n')}\n`], ...splitter.rest()];
}
