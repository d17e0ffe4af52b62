import type { At, ExplorerData, ExplorerFinding } from '../../src/explorer/explorer-data.ts';

const ORDER = ['error', 'warning', 'info'] as const;

/** The findings about something, the worst first and those that were accepted last. */
export function findingsOf(at: At, { things, findings }: ExplorerData): ExplorerFinding[] {
  const own = (things[at]?.findings ?? []).flatMap((place) => findings[place] ?? []);
  return own.sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ severity, status }: ExplorerFinding): number {
  return ORDER.indexOf(severity) + (status === 'waived' ? ORDER.length : 0);
}

/** The worst that was found about something, in a word or two; nothing where there is nothing to worry about. */
export function describeSeverity(at: At, data: ExplorerData): { tone: 'error' | 'warning'; words: string } | undefined {
  const open = findingsOf(at, data).filter(({ status }) => status !== 'waived');
  for (const tone of ['error', 'warning'] as const) {
    const count = open.filter(({ severity }) => severity === tone).length;
    if (count > 0) return { tone, words: `${count} ${tone}${count === 1 ? '' : 's'}` };
  }
  return undefined;
}
