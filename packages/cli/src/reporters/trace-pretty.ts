import { groupBy, type Lineage, type LineageEdge, Locator, listAnd, type WeakLink } from '@spandrel/compiler';
import {
  type CompilationIndex,
  elapsedInWords,
  indexCompilation,
  plainText,
  weakLinkInWords,
  weaknessInWords,
} from '@spandrel/renderers';
import { passedBy } from './passed-by.ts';
import { endsOf, type Nearest, type Trace, type TraceTo } from './trace.ts';

/** A trace for people: as a tree in both directions, or way by way, with what is weakest and why. */
export function tracePretty(trace: Trace): string {
  const { subject, compilation, weak } = trace;
  const index = indexCompilation(compilation);
  const { file, start } = new Locator(compilation).location(subject.place);
  const sections = [
    `${named(subject.address, index)}\n  ${file}:${start.line}`,
    ...(trace.target === undefined
      ? [
          tree('Comes from', trace.upstream, 'to', index, 'It rests on nothing that data is known to come from.'),
          tree('Goes to', trace.downstream, 'from', index, 'No metric and no report rests on it.'),
        ]
      : tellWays(trace, index)),
    ...tellWeakest(weak, index),
  ];
  return `${sections.join('\n\n')}\n`;
}

function named(address: string, { titleOf }: CompilationIndex): string {
  return plainText(`${titleOf(address)}  (${address})`).replace(' (', '  (');
}

/** A lineage from one end on, each part once; what stands there already is only named. */
function tree(title: string, lineage: Lineage, root: 'from' | 'to', index: CompilationIndex, none: string): string {
  if (lineage.edges.length === 0) return `${title}\n  ${none}`;
  const next = root === 'to' ? 'from' : 'to';
  const edgesAt = groupBy(lineage.edges, (edge) => edge[root]);
  const weaknesses = new Map(lineage.nodes.map((node) => [node.address, node.weaknesses]));
  const told = new Set<string>();
  const lines: string[] = [];
  const tell = (address: string, depth: number, edge?: LineageEdge): void => {
    const repeated = told.has(address) && edgesAt.has(address);
    const weak = (weaknesses.get(address) ?? []).map(weaknessInWords);
    const arrow = edge ? (root === 'to' ? '← ' : '→ ') : '';
    const remarks = [...weak, ...(edge ? tellEdge(edge) : []), ...(repeated ? ['see above'] : [])];
    const remark = remarks.length === 0 ? '' : `: ${remarks.join('; ')}`;
    lines.push(`${'  '.repeat(depth + 1)}${arrow}${plainText(`${index.titleOf(address)} (${address})${remark}`)}`);
    if (repeated) return;
    told.add(address);
    for (const other of edgesAt.get(address) ?? []) tell(other[next], depth + 1, other);
  };
  for (const address of endsOf(lineage, root)) tell(address, 0);
  return [title, ...lines].join('\n');
}

function tellEdge({ way, weaknesses }: LineageEdge): string[] {
  const via = way && way.flows.length > 0 ? [`by way of ${listAnd(way.flows)}`] : [];
  const time = way && way.latency > 0 ? [`takes ${elapsedInWords(way.latency)}`] : [];
  return [...via, ...time, ...weaknesses.map(weaknessInWords)];
}

function tellWays(trace: TraceTo, index: CompilationIndex): string[] {
  const { subject, target, isReversed, between, flowWays, nearest } = trace;
  const [from, to] = isReversed ? [target, subject] : [subject, target];
  const ends = `${plainText(`“${index.titleOf(from.address)}”`)} to ${plainText(`“${index.titleOf(to.address)}”`)}`;
  if (nearest) return [`No data goes from ${ends}, or the other way.`, ...tellNearest(nearest, trace, index)];
  const ways = [
    ...(between?.ways ?? []).map((way) => passedBy(way).join(' → ')),
    ...flowWays.map(
      ({ entity, way }) =>
        `${entity}, ${way.latency === 0 ? 'at once' : elapsedInWords(way.latency)}: ${way.systems.flatMap((system, at) => [system, ...way.flows.slice(at, at + 1)]).join(' → ')}`,
    ),
  ];
  const cut = between?.isCut ? ['  and more'] : [];
  return [[`Data goes from ${ends}:`, ...ways.map((way) => `  ${plainText(way)}`), ...cut].join('\n')];
}

function tellNearest(nearest: Nearest, { subject, target }: TraceTo, index: CompilationIndex): string[] {
  const list = (addresses: readonly string[]): string => plainText(listAnd(addresses));
  const { subjectEndsAt, targetBeginsAt, restOn, feed } = nearest;
  const facts = [
    subjectEndsAt.length > 0 ? `Data of ${named(subject.address, index)} gets as far as ${list(subjectEndsAt)}.` : '',
    targetBeginsAt.length > 0 ? `Data of ${named(target.address, index)} begins at ${list(targetBeginsAt)}.` : '',
    restOn.length > 0 ? `Both rest on ${list(restOn)}.` : '',
    feed.length > 0 ? `On both rests ${list(feed)}.` : '',
  ].filter((fact) => fact !== '');
  const how = facts.length === 0 ? ['Nothing that data goes through connects them.'] : facts;
  return [['How near one gets', ...how.map((fact) => `  ${fact}`)].join('\n')];
}

/** The worst of what is weak, and what else there is that counts for less. */
function tellWeakest([weakest, ...others]: readonly WeakLink[], index: CompilationIndex): string[] {
  if (weakest === undefined) return [];
  const why =
    others.length === 0
      ? 'It is the only weakness on the way.'
      : `It is the worst of ${others.length + 1}. The others, the worse first:`;
  return [
    [
      'The weakest link',
      `  ${plainText(weakLinkInWords(weakest, index))}.`,
      `  ${why}`,
      ...others.map((link) => `    ${plainText(weakLinkInWords(link, index))}`),
    ].join('\n'),
  ];
}
