import { byCodeUnit, type Element, type KeyChange, type Meaning, type Version } from '@spandrel/compiler';
import type { ElementHistory } from './element-history.ts';
import type { CommittedChange } from './read-commits.ts';

/** Something that happened to an element, in words. */
export interface HistoryEvent {
  /** `YYYY-MM-DD`; undefined where it has no date yet. */
  readonly date: string | undefined;
  readonly title: string;
  /** What it says, a line each. */
  readonly details: readonly string[];
  readonly warning: string | undefined;
}

export const NO_VERSION = 'the meaning changed, and no version records it';

/** All that happened, the latest first; what has no date yet before it. */
export function listEvents({ versions, decisions, changes }: ElementHistory): HistoryEvent[] {
  const events = [
    ...versions.map(versionEvent),
    ...decisions.map(decisionEvent),
    ...changes.map(changeEvent).reverse(),
  ];
  const dated = events.filter(({ date }) => date !== undefined);
  const undated = events.filter(({ date }) => date === undefined);
  const inOrder = dated.map((event, at) => ({ event, at }));
  inOrder.sort((a, b) => byCodeUnit(b.event.date ?? '', a.event.date ?? '') || b.at - a.at);
  return [...undated.reverse(), ...inOrder.map(({ event }) => event)];
}

function versionEvent(version: Version): HistoryEvent {
  const { definition, when, requestedBy, changedBy, record, historyPolicy } = version;
  const how = [
    ...(requestedBy === undefined ? [] : [`asked for by ${requestedBy}`]),
    ...(changedBy === undefined ? [] : [`changed by ${changedBy}`]),
    ...(record === undefined ? [] : [`on ${record}`]),
    ...(historyPolicy === undefined ? [] : [`past figures: ${historyPolicy}`]),
  ];
  const details = [definition, when, how.join(', ')].flatMap((line) => (line ? oneLine(line) : []));
  return { date: version.effective, title: `version ${version.version}`, details, warning: undefined };
}

function decisionEvent({ address, title, id, value }: Element<'decision-record'>): HistoryEvent {
  const { status, date, decidedBy, outcome } = value;
  const name = title === id ? [] : [title];
  const details = [...name, `${status}, ${decidedBy}`, ...(outcome === undefined ? [] : [outcome])].map(oneLine);
  return { date, title: address, details, warning: undefined };
}

function changeEvent({ commit, what, was, keys, isUnrecorded, compileErrors }: CommittedChange): HistoryEvent {
  const told = what === 'renamed' ? [`renamed from ${was}`] : what === 'changed' ? [] : [what];
  const by = commit ? [`${oneLine(commit.author)}: ${oneLine(commit.subject)}`] : [];
  const doubt = compileErrors > 0 ? ['compared as far as it could be read: it had compile errors'] : [];
  return {
    date: commit?.date.slice(0, 'YYYY-MM-DD'.length),
    title: commit ? `commit ${commit.hash.slice(0, SHORT_HASH)}` : 'working tree',
    details: [...by, ...told, ...keys.map(keyInWords), ...doubt],
    warning: isUnrecorded ? NO_VERSION : undefined,
  };
}

/** Enough of a hash to name a commit in any repository. */
const SHORT_HASH = 10;

function keyInWords({ path, before, after }: KeyChange): string {
  const key = path.map(oneLine).join('.');
  if (before === undefined) return `${key}: ${valueInWords(after)} (new)`;
  if (after === undefined) return `${key}: ${valueInWords(before)} (gone)`;
  return `${key}: ${valueInWords(before)} → ${valueInWords(after)}`;
}

function valueInWords(value: Meaning | undefined): string {
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Whatever a commit or a file says, it stays on its line and moves no cursor. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
