import { type Compilation, Locator, type Severity } from '@spandrel/compiler';
import { MANIFEST_START, type ReportItem, reportItems } from './report-items.ts';

/** As many annotations of a level as GitHub shows for one step of a job. */
const SHOWN = 10;

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** The report as workflow commands, which GitHub shows beside the lines that they are about; what it would drop is summarised. */
export function reportGithub(compilation: Compilation, prefix: string): string {
  const items = reportItems(compilation, new Locator(compilation)).filter(({ status }) => status === 'new');
  const lines = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const own = items.filter((item) => item.severity === severity);
    const rest = own.length - SHOWN;
    const more = rest > 0 ? [`${rest} more of level ${COMMANDS[severity]}: “spandrel check” lists them all.`] : [];
    return [...own.slice(0, SHOWN).map((item) => annotation(item, prefix)), ...more];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(item: ReportItem, prefix: string): string {
  const { severity, rule, message, fix } = item;
  const { file, start, end } = item.location.side === 'base' ? MANIFEST_START : item.location;
  const oneLine = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const place = `file=${property(prefix + file)},line=${start.line},endLine=${end.line}${oneLine}`;
  return `::${COMMANDS[severity]} ${place},title=${property(rule)}::${data(`${message} ${fix}`)}`;
}

/** What would end a command, or begin another, is escaped as the runner undoes it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
