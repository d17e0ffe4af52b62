/** The errors that a person can do something about. */
const TOLD_TO_PEOPLE: ReadonlySet<string> = new Set([
  'UsageError',
  'OutputError',
  'EditError',
  'GitError',
  'ExportError',
  'ImageEngineError',
]);

/** How a failure is told: a person's mistake in a sentence, ours with what is needed to report it. */
export function tellError(error: unknown): string {
  const { name, message, stack } = error as Error;
  if (TOLD_TO_PEOPLE.has(name)) return `spandrel: ${message}\n`;
  return `spandrel: this is a bug of ours, please report it.\n${stack ?? String(error)}\n`;
}
