import { type BaselineEntry, type Compilation, drawBaseline, type Finding } from '@spandrel/compiler';
import { writeWhole } from '@spandrel/compiler/node';
import { UsageError } from './command-result.ts';
import { readText } from './read-text.ts';

/** Reads the findings that were known when a baseline was drawn. */
export function readBaseline(file: string): BaselineEntry[] {
  const text = readText(file);
  if (text !== undefined) return baselineIn(text, `“${file}”`);
  throw new UsageError(`there is no baseline “${file}”: add --update-baseline to draw one of today’s findings.`);
}

/** The findings that a baseline holds. Throws a UsageError, with what it is called, where it is none. */
export function baselineIn(text: string, called: string): BaselineEntry[] {
  const entries = entriesIn(text);
  if (entries !== undefined) return entries;
  throw new UsageError(
    `${called} is no baseline of this version: draw it anew with --update-baseline, or restore it from version control.`,
  );
}

function entriesIn(text: string): BaselineEntry[] | undefined {
  try {
    const { schema, findings } = JSON.parse(text) as { schema?: unknown; findings?: unknown };
    return schema === 1 && Array.isArray(findings) && findings.every(isEntry) ? findings : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  const { fingerprint, rule, elements, key } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof fingerprint === 'string' &&
    typeof rule === 'string' &&
    Array.isArray(elements) &&
    elements.every((element) => typeof element === 'string') &&
    (key === null || typeof key === 'string')
  );
}

/** Writes a baseline of today’s findings, a line each, so that version control shows which came and went. */
export function writeBaseline(file: string, { findings, baseline }: Compilation): void {
  const lines = drawBaseline(findings, baseline).map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : '';
  writeWhole(file, `{\n  "schema": 1,\n  "findings": [${list}]\n}\n`);
}

/** The same compilation, now that its findings are known. */
export function asKnown(compilation: Compilation): Compilation {
  const findings = compilation.findings.map(
    (finding): Finding => (finding.status === 'new' ? { ...finding, status: 'baselined' } : finding),
  );
  const known = findings.filter(({ status }) => status === 'baselined').length;
  return {
    ...compilation,
    findings,
    baseline: { known, added: 0, stale: [], unjudged: compilation.baseline?.unjudged ?? [] },
  };
}
