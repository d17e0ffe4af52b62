import { type Address, Locator, listAnd, type WeakLink } from '@spandrel/compiler';
import {
  type CompilationIndex,
  capitalised,
  elapsedInWords,
  indexCompilation,
  plainText,
  weakLinkInWords,
  weaknessReason,
} from '@spandrel/renderers';
import { passedBy, stationsOf } from './passed-by.ts';
import { tellTree } from './tell-tree.ts';
import type { Hop, Nearest, Trace, TraceFrom, TraceTo } from './trace.ts';

/** A trace for people: as a tree in both directions, or way by way, with what is weakest and why. */
export function tracePretty(trace: Trace): string {
  const { subject, compilation } = trace;
  const index = indexCompilation(compilation);
  const { file, start } = new Locator(compilation).location(subject.place);
  const sections = [
    [`${plainText(index.titleOf(subject.address))}  (${subject.address})`, `  ${file}:${start.line}`],
    ...(trace.target === undefined ? tellBothWays(trace, index) : tellWays(trace, index)),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function tellBothWays({ upstream, downstream, hops, weak }: TraceFrom, index: CompilationIndex): string[][] {
  const isTraced = upstream.edges.length + downstream.edges.length > 0;
  const up = tellTree(upstream, 'to', index);
  const down = tellTree(downstream, 'from', index);
  return [
    ['Comes from', ...orNone(up, 'Nothing that a metric or a report rests on.')],
    ['Goes to', ...orNone(down, 'No metric and no report rests on it.')],
    ...(hops.length > 0 ? [['Flows', ...hops.map(tellHop)]] : []),
    ...(isTraced ? [tellWeakest(weak, index)] : []),
  ];
}

function orNone(lines: readonly string[], none: string): readonly string[] {
  return lines.length > 0 ? lines : [`  ${none}`];
}

function tellHop({ flow, from, to, carries }: Hop): string {
  return `  ${from} → ${flow} → ${to}${carries.length > 0 ? `: ${listAnd(carries)}` : ''}`;
}

function tellWays(trace: TraceTo, index: CompilationIndex): string[][] {
  const { subject, target, isReversed, between, flowWays, nearest, weak } = trace;
  if (nearest) {
    const ends = `${quoted(subject.address, index)} to ${quoted(target.address, index)}`;
    return [[`No data goes from ${ends}, or the other way.`], tellNearest(nearest, index)];
  }
  const [from, to] = isReversed ? [target, subject] : [subject, target];
  const ways = [
    ...(between?.ways ?? []).map((way) => passedBy(way).join(' → ')),
    ...flowWays.map(({ entity, way }) => `${entity}, ${timeOf(way.latency)}: ${stationsOf(way).join(' → ')}`),
    ...(between?.isCut ? ['and more'] : []),
  ];
  return [
    [
      `Data goes from ${quoted(from.address, index)} to ${quoted(to.address, index)}:`,
      ...ways.map((way) => `  ${plainText(way)}`),
    ],
    ...(between ? [tellWeakest(weak, index)] : []),
  ];
}

function timeOf(hours: number): string {
  return hours === 0 ? 'at once' : elapsedInWords(hours);
}

function quoted(address: Address, { titleOf }: CompilationIndex): string {
  return `“${plainText(titleOf(address))}”`;
}

function tellNearest(nearest: Nearest, index: CompilationIndex): string[] {
  const { endsAt, beginsAt, otherRecords, restOn, feed } = nearest;
  const [from, to] = [quoted(nearest.from, index), quoted(nearest.to, index)];
  const facts = [
    endsAt.length > 0 ? `Data of ${from} gets as far as ${listAnd(endsAt)}.` : '',
    beginsAt.length > 0 ? `Data of ${to} begins at ${listAnd(beginsAt)}.` : '',
    otherRecords ? `Other data gets from ${from} there: ${stationsOf(otherRecords).join(' → ')}.` : '',
    restOn.length > 0 ? `Both rest on ${listAnd(restOn)}.` : '',
    feed.length > 0 ? `On both rests ${listAnd(feed)}.` : '',
  ].filter((fact) => fact !== '');
  return ['How near one gets', ...orNone(facts, 'Nothing that data goes through connects them.')].map((line, at) =>
    at === 0 ? line : `  ${line.trim()}`,
  );
}

/** The worst of what is weak, and what else there is that counts for less. */
function tellWeakest([weakest, ...others]: readonly WeakLink[], index: CompilationIndex): string[] {
  if (weakest === undefined) return ['The weakest link', '  Every link holds.'];
  const rank =
    others.length === 0
      ? 'It is the only weakness.'
      : `It is the worst of ${others.length + 1}. The others, the worse first:`;
  return [
    'The weakest link',
    `  ${capitalised(plainText(weakLinkInWords(weakest, index)))}: ${weaknessReason(weakest.weakness)}.`,
    `  ${rank}`,
    ...others.map((link) => `    ${capitalised(plainText(weakLinkInWords(link, index)))}.`),
  ];
}
