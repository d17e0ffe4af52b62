import {
  AREA_NAMES,
  type BaselineDelta,
  type Compilation,
  compileErrors,
  countByArea,
  coverageInWords,
  groupBy,
  hasContent,
  type Location,
  Locator,
} from '@spandrel/compiler';
import { alignColumns } from './align-columns.ts';
import { codeFrame } from './code-frame.ts';
import type { Palette } from './palette.ts';
import { type ReportItem, reportItems } from './report-items.ts';

export interface PrettyOptions {
  /** Whether to show the scorecard. */
  readonly stats?: boolean;
  /** What makes a name of a path in what was there before. */
  readonly basePrefix?: string;
  /** The workspace as it was named, where it is not the one that a command finds by itself. */
  readonly dir?: string | undefined;
}

/**
 * The report for people: file by file with a frame, why it matters and what to do, then a summary by area, with the
 * scorecard where it is asked for, and the verdict.
 */
export function reportPretty(
  compilation: Compilation,
  colours: Palette,
  { stats = false, basePrefix = '', dir }: PrettyOptions = {},
): string {
  const locator = new Locator(compilation, basePrefix);
  const items = reportItems(compilation, locator).filter(({ status }) => status === 'new');
  const byFile = [...groupBy(items, ({ location }) => locator.name(location))].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = byFile.map(([file, own]) => {
    const inOrder = [...own].sort(
      (a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column,
    );
    return `${colours.bold(file)}\n\n${inOrder.map((item) => tell(item, locator, colours, dir)).join('\n')}`;
  });
  return `${[...files, summary(compilation, colours, stats)].join('\n')}\n`;
}

/** Enough of a fingerprint to tell the findings of one architecture apart. */
const SHORT_FINGERPRINT = 8;

function tell(item: ReportItem, locator: Locator, colours: Palette, dir: string | undefined): string {
  const { location, severity, rule, elements, key, message, reason, fix, related, fingerprint } = item;
  const { line, column } = location.start;
  const about = [...elements, ...(key !== null && item.kind === 'finding' ? [`[${key}]`] : [])].join(' ');
  const head = `  ${before(location)}${line}:${column}  ${colours.severity(severity, severity)}  ${colours.bold(rule)}${about === '' ? '' : `  ${about}`}`;
  const others = related.map((other) =>
    `  ${colours.dim('also')}  ${before(other.location)}${locator.name(other.location)}:${other.location.start.line}  ${other.element ?? ''} ${other.message}`.trimEnd(),
  );
  const short = fingerprint.slice(0, SHORT_FINGERPRINT);
  const where = dir === undefined ? '' : ` (with --dir ${dir})`;
  const frame = codeFrame(location, locator.lines(location), colours);
  return [
    head,
    `  ${message}`,
    ...(frame.length > 0 ? ['', ...frame] : []),
    '',
    `  ${colours.dim('Why')}   ${reason}`,
    `  ${colours.dim('Fix')}   ${fix}`,
    ...others,
    ...(item.kind === 'finding'
      ? [`  ${colours.dim('More')}  spandrel explain ${short}, spandrel waive ${short}${where}`]
      : []),
    '',
  ].join('\n');
}

/** What marks a place in what was there before. */
function before({ side }: Location): string {
  return side === 'base' ? 'before, ' : '';
}

function summary(compilation: Compilation, colours: Palette, stats: boolean): string {
  const { model, asOf, baseline } = compilation;
  const scope = `${plural(model.elements.length, 'element')}, as of ${asOf}`;
  return [
    `${colours.bold(model.architecture.title)}  ${colours.dim(scope)}`,
    '',
    ...areaTable(compilation),
    '',
    ...(baseline ? [...tellDelta(baseline), ''] : []),
    ...(stats ? [...coverageTable(compilation), ''] : []),
    colours.bold(verdict(compilation)),
  ].join('\n');
}

/** The areas in which there is something; what was known only where a baseline tells it. */
function areaTable(compilation: Compilation): string[] {
  const known = <T>(cell: T): T[] => (compilation.baseline ? [cell] : []);
  const rows = countByArea(compilation)
    .filter(hasContent)
    .map(({ area, elements, error, warning, info, waived, baselined }) =>
      [AREA_NAMES[area], elements, error, warning, info, ...known(baselined), waived].map(String),
    );
  const head = ['Area', 'elements', 'errors', 'warnings', 'infos', ...known('known'), 'waived'];
  return alignColumns([head, ...rows]).map((line) => `  ${line}`);
}

function coverageTable({ analyses, diagnostics }: Compilation): string[] {
  const rows = analyses.coverage.shares().map((share) => [AREA_NAMES[share.area], share.label, coverageInWords(share)]);
  const spoiled = compileErrors({ diagnostics }).length > 0;
  return [
    ...alignColumns([['Scorecard', 'what is counted', 'covered'], ...rows], 2).map((line) => `  ${line}`),
    ...(spoiled ? ['  What the compile errors spoil is counted neither way.'] : []),
  ];
}

function verdict({ diagnostics, findings, baseline }: Compilation): string {
  const open = findings.filter(({ status }) => status === 'new');
  if (open.length + diagnostics.length === 0) {
    return baseline && baseline.known > 0 ? 'No new findings.' : 'Clean: no findings.';
  }
  const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  const spoiled = compileErrors({ diagnostics }).length;
  const parts = [
    ...(diagnostics.length > 0 ? [plural(spoiled, 'compile error')] : []),
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    plural(count('info'), 'info'),
  ];
  return `${parts.join(', ')}.`;
}

/** What became of the findings that were known. */
function tellDelta({ known, added, stale }: BaselineDelta): string[] {
  const gone =
    stale.length === 0
      ? []
      : [
          `  ${plural(stale.length, 'entry', 'entries')} of the baseline match no finding any more; --update-baseline drops them:`,
          ...stale.map(({ rule, elements, key }) =>
            ['   ', rule, ...elements, ...(key === null ? [] : [`[${key}]`])].join(' '),
          ),
        ];
  return [`  Baseline: ${plural(known, 'finding')} known, ${added} new.`, ...gone];
}

function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
