import { AREAS, type Diagnostic, type Finding, type Severity } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { capitalised, counted, noneOrCounted } from '../words/count-things.ts';
import { areaName } from '../words/name-things.ts';
import { linkCell, textCell } from './make-cells.ts';
import type { Table, TableView } from './view.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

const STATUS_WORDS: Readonly<Record<Finding['status'], string>> = {
  new: '',
  baselined: ' (in the baseline)',
  waived: ' (waived)',
};

/** Every gap that was found, by area, the worst first; and what doesn’t compile. */
export function findingsView(index: CompilationIndex): TableView | undefined {
  const { findings, diagnostics } = index.compilation;
  if (findings.length + diagnostics.length === 0) return undefined;
  const byArea = AREAS.map((area) =>
    findingsTable(
      areaName(area),
      findings.filter((finding) => finding.area === area),
      index,
    ),
  );
  const fresh = ORDER.map(
    (severity) => findings.filter((finding) => finding.severity === severity && finding.status === 'new').length,
  );
  return {
    kind: 'table',
    id: 'findings',
    title: 'Findings',
    description: [
      diagnostics.length > 0 ? `${counted(diagnostics.length, 'problem')} with what was written.` : '',
      `${capitalised(noneOrCounted(fresh[0] ?? 0, 'error'))}, ${noneOrCounted(fresh[1] ?? 0, 'warning')} and ${noneOrCounted(fresh[2] ?? 0, 'info')} about what was left undesigned${otherwise(findings)}.`,
    ]
      .filter(Boolean)
      .join(' '),
    tables: [problemsTable(diagnostics, index), ...byArea].filter(({ rows }) => rows.length > 0),
  };
}

/** What doesn’t count: it was accepted, or known when the baseline was drawn. */
function otherwise(findings: readonly Finding[]): string {
  const count = (status: Finding['status']): number => findings.filter((finding) => finding.status === status).length;
  const [known, waived] = [count('baselined'), count('waived')];
  const parts = [known > 0 ? `${known} more in the baseline` : '', waived > 0 ? `${waived} more waived` : ''];
  return parts
    .filter(Boolean)
    .map((part) => `; ${part}`)
    .join('');
}

/** Findings as rows, the worst first, otherwise in the order in which they were reported. */
export function findingsTable(title: string, findings: readonly Finding[], index: CompilationIndex): Table {
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return {
    title,
    columns: ['Severity', 'Finding', 'About', 'What to do', 'Rule'],
    rows: sorted.map((finding) => [
      textCell(`${finding.severity}${STATUS_WORDS[finding.status]}`),
      textCell(finding.message),
      linkCell(finding.elements, index),
      textCell(finding.fix),
      [{ text: finding.rule, rule: finding.rule }],
    ]),
  };
}

function problemsTable(diagnostics: readonly Diagnostic[], index: CompilationIndex): Table {
  return {
    title: 'What doesn’t compile',
    columns: ['Severity', 'Problem', 'Where', 'What to do'],
    rows: diagnostics.map(({ severity, message, fix, place }) => [
      textCell(severity),
      textCell(message),
      [{ text: index.positionOf(place), code: true }],
      textCell(fix),
    ]),
  };
}
