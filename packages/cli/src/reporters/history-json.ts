import { Locator } from '@spandrel/compiler';
import type { ElementHistory } from '../history/element-history.ts';
import { jsonHead, placedNode } from './json-head.ts';

/** The history for programs: everything, in a stable order, without a clock. */
export function historyJson(history: ElementHistory): string {
  const { element, compilation, isRemoved, versions, decisions, changes } = history;
  const report = {
    ...jsonHead(compilation),
    subject: { ...placedNode({ ...element, element, path: [] }, new Locator(compilation)), isRemoved },
    versions,
    decisions: decisions.map(({ address, title, value: { status, date, decidedBy } }) => ({
      address,
      name: title,
      status: status ?? null,
      date: date ?? null,
      decidedBy: decidedBy ?? null,
    })),
    changes: changes.map(({ commit, what, was, keys, isUnrecorded, compileErrors }) => ({
      commit: commit?.hash ?? null,
      author: commit?.author ?? null,
      date: commit?.date ?? null,
      subject: commit?.subject ?? null,
      change: what,
      was: was ?? null,
      keys: keys.map(({ path, before, after }) => ({ path, before: before ?? null, after: after ?? null })),
      unrecorded: isUnrecorded,
      compileErrors,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
