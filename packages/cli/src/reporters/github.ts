import { type Compilation, type Location, Locator, type Severity } from '@spandrel/compiler';
import { MANIFEST_START, reportItems } from './report-items.ts';

/** As many annotations of a level as GitHub shows for one step of a job. */
const SHOWN = 10;

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Something to be shown beside a line. */
export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly location: Location;
}

/** The report as workflow commands, which GitHub shows beside the lines that they are about; what it would drop is summarised. */
export function reportGithub(compilation: Compilation, prefix: string): string {
  const items = reportItems(compilation, new Locator(compilation)).filter(({ status }) => status === 'new');
  const annotations = items.map(
    ({ severity, rule, message, fix, location }): Annotation => ({
      severity,
      title: rule,
      message: `${message} ${fix}`,
      location: location.side === 'base' ? MANIFEST_START : location,
    }),
  );
  return annotate(annotations, prefix, 'spandrel check');
}

/** Annotations as workflow commands, the worst first; of each level as many as are shown, then which command tells the rest. */
export function annotate(annotations: readonly Annotation[], prefix: string, command: string): string {
  const lines = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const own = annotations.filter((annotation) => annotation.severity === severity);
    const rest = own.length - SHOWN;
    const more = rest > 0 ? [`${rest} more of level ${COMMANDS[severity]}: “${command}” lists them all.`] : [];
    return [...own.slice(0, SHOWN).map((annotation) => workflowCommand(annotation, prefix)), ...more];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function workflowCommand({ severity, title, message, location }: Annotation, prefix: string): string {
  const { file, start, end } = location;
  const oneLine = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const place = `file=${property(prefix + file)},line=${start.line},endLine=${end.line}${oneLine}`;
  return `::${COMMANDS[severity]} ${place},title=${property(title)}::${data(message)}`;
}

/** What would end a command, or begin another, is escaped as the runner undoes it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
