import type { Entry, Span, YamlNode } from './nodes.ts';

/** The lines on which the YAML itself is broken: what recovery made of them was never written. */
export class BrokenLines {
  readonly #lines: readonly Span[];

  constructor(text: string, broken: readonly Span[]) {
    this.#lines = broken.map((span) => wholeLines(text, span));
  }

  /** Whether something begins on such a line. */
  hold({ start }: Span): boolean {
    return this.#lines.some((line) => line.start <= start && start <= line.end);
  }

  /** Whether such a line stands within an entry: then a key that it lacks may be the one that is broken. */
  spoil(entry: Entry): boolean {
    return this.#lines.some((line) => line.end >= entry.start && line.start <= endOf(entry.value, entry.end));
  }
}

function wholeLines(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', Math.max(end - 1, start));
  return { start: text.slice(0, start).lastIndexOf('\n') + 1, end: next < 0 ? text.length : next };
}

/** How far a value reaches; what an alias stands for was written before. */
function endOf(node: YamlNode, soFar: number): number {
  if (node.kind === 'scalar') return Math.max(node.end, soFar);
  if (node.kind === 'seq') return node.items.reduce((end, item) => endOf(item, end), soFar);
  return node.entries.reduce((end, entry) => endOf(entry.value, Math.max(entry.end, end)), soFar);
}
