import { AREA_NAMES, type BaselineDelta, type Compilation } from '@spandrel/compiler';
import { countByArea } from './count-by-area.ts';
import { Locator, type ReportItem, reportItems } from './report-items.ts';

/** The report as a summary in Markdown: a verdict, a table by area, and every finding with its place. */
export function reportMarkdown(compilation: Compilation): string {
  const { model, asOf, baseline } = compilation;
  const items = reportItems(compilation, new Locator(compilation)).filter(({ status }) => status === 'new');
  const areas = countByArea(compilation).filter(({ area: _, ...counts }) =>
    Object.values(counts).some((count) => count > 0),
  );
  const lines = [
    `## ${text(model.architecture.title)}`,
    '',
    `**${verdict(items)}** ${model.elements.length} elements, as of ${asOf}.`,
    '',
    row(['Area', 'Elements', 'Errors', 'Warnings', 'Infos', ...(baseline ? ['Known'] : []), 'Waived']),
    row(['---', '--:', '--:', '--:', '--:', ...(baseline ? ['--:'] : []), '--:']),
    ...areas.map(({ area, elements, error, warning, info, baselined, waived }) =>
      row([AREA_NAMES[area], elements, error, warning, info, ...(baseline ? [baselined] : []), waived]),
    ),
    ...(baseline ? ['', tellDelta(baseline)] : []),
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
          text(`${location.side === 'base' ? 'before, ' : ''}${location.file}:${location.start.line}`),
        ]),
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

function tellDelta({ known, added, stale }: BaselineDelta): string {
  return `Baseline: ${known} known, ${added} new, ${stale.length} that match no finding any more.`;
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
