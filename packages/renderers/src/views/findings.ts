import { AREAS, type Diagnostic, type Finding, type Severity } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { areaName } from '../words/name-things.ts';
import { linkCell, textCell } from './make-cells.ts';
import type { Table, TableView } from './view.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

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
  const waived = findings.filter(({ status }) => status === 'waived').length;
  const counts = ORDER.map(
    (severity) => findings.filter((finding) => finding.severity === severity && finding.status !== 'waived').length,
  );
  return {
    kind: 'table',
    id: 'findings',
    title: 'Findings',
    description: [
      diagnostics.length > 0 ? `${counted(diagnostics.length, 'problem')} with what was written.` : '',
      `${counted(counts[0] ?? 0, 'error')}, ${counted(counts[1] ?? 0, 'warning')} and ${counted(counts[2] ?? 0, 'info')} about what was left undesigned${waived > 0 ? `; ${waived} more waived` : ''}.`,
    ]
      .filter(Boolean)
      .join(' '),
    tables: [problemsTable(diagnostics, index), ...byArea].filter(({ rows }) => rows.length > 0),
  };
}

/** Findings as rows, the worst first, otherwise in the order in which they were reported. */
export function findingsTable(title: string, findings: readonly Finding[], index: CompilationIndex): Table {
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return {
    title,
    columns: ['Severity', 'Finding', 'About', 'What to do', 'Rule'],
    rows: sorted.map((finding) => [
      textCell(finding.status === 'waived' ? `${finding.severity} (waived)` : finding.severity),
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
