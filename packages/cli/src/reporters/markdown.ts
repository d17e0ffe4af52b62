import {
  AREA_NAMES,
  type BaselineDelta,
  type Compilation,
  compileErrors,
  countByArea,
  coverageInWords,
  hasContent,
  Locator,
} from '@spandrel/compiler';
import { type ReportItem, reportItems } from './report-items.ts';

export interface MarkdownOptions {
  readonly scorecard?: ScorecardPicture | undefined;
  /** What makes a name of a path in what was there before. */
  readonly basePrefix?: string;
}

/** What the scorecard adds to a report: its picture as a Mermaid diagram, where there is something to draw. */
export interface ScorecardPicture {
  readonly mermaid: string | undefined;
}

/**
 * The report as a summary in Markdown: a verdict, a table by area, the scorecard where it is asked for, and every finding
 * with its place.
 */
export function reportMarkdown(compilation: Compilation, { scorecard, basePrefix = '' }: MarkdownOptions = {}): string {
  const { model, asOf, baseline } = compilation;
  const locator = new Locator(compilation, basePrefix);
  const items = reportItems(compilation, locator).filter(({ status }) => status === 'new');
  const lines = [
    `## ${text(model.architecture.title)}`,
    '',
    `**${verdict(items)}** ${model.elements.length} elements, as of ${asOf}.`,
    '',
    ...areaTable(compilation),
    ...(baseline ? ['', tellDelta(baseline)] : []),
    ...(scorecard ? ['', ...tellScorecard(compilation, scorecard)] : []),
  ];
  if (items.length > 0) {
    lines.push('', '| Severity | Finding | What to do | Rule | Place |', '| --- | --- | --- | --- | --- |');
    lines.push(
      ...items.map(({ severity, message, fix, rule, location }) =>
        row([
          severity,
          text(message),
          text(fix),
          `\`${rule}\``,
          text(`${location.side === 'base' ? 'before, ' : ''}${locator.name(location)}:${location.start.line}`),
        ]),
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

function tellDelta({ known, added, stale }: BaselineDelta): string {
  return `Baseline: ${known} known, ${added} new, ${stale.length} that match no finding any more.`;
}

/** The areas in which there is something; what was known only where a baseline tells it. */
function areaTable(compilation: Compilation): string[] {
  const known = <T>(cell: T): T[] => (compilation.baseline ? [cell] : []);
  return [
    row(['Area', 'Elements', 'Errors', 'Warnings', 'Infos', ...known('Known'), 'Waived']),
    row(['---', '--:', '--:', '--:', '--:', ...known('--:'), '--:']),
    ...countByArea(compilation)
      .filter(hasContent)
      .map(({ area, elements, error, warning, info, waived, baselined }) =>
        row([AREA_NAMES[area], elements, error, warning, info, ...known(baselined), waived]),
      ),
  ];
}

function tellScorecard({ analyses, diagnostics }: Compilation, { mermaid }: ScorecardPicture): string[] {
  const spoiled = compileErrors({ diagnostics }).length > 0;
  return [
    '### Scorecard',
    '',
    ...(mermaid === undefined ? [] : ['```mermaid', mermaid.trimEnd(), '```', '']),
    '| Area | What is counted | Covered |',
    '| --- | --- | --: |',
    ...analyses.coverage.shares().map((share) => row([AREA_NAMES[share.area], share.label, coverageInWords(share)])),
    ...(spoiled ? ['', 'What the compile errors spoil is counted neither way.'] : []),
  ];
}

function verdict(items: readonly ReportItem[]): string {
  if (items.length === 0) return 'Clean: no findings.';
  const count = (severity: string): number => items.filter((item) => item.severity === severity).length;
  return `${count('error')} errors, ${count('warning')} warnings, ${count('info')} infos.`;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Anybody’s text as text: nothing in it marks up, breaks a line or ends a cell. */
function text(value: string): string {
  return value
    .replaceAll(/[\\`*_{}[\]<>()#+!|~&$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/\s+/g, ' ');
}
