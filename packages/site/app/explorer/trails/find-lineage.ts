import type { At, ExplorerData, LineageStep } from '../../../src/explorer/explorer-data.ts';
import type { Trail } from './trail.ts';

export interface LineageOf {
  /** What it rests on, back to the systems. */
  readonly upstream: readonly LineageStep[];
  /** What rests on it, up to the reports. */
  readonly downstream: readonly LineageStep[];
}

/** Where the data of something comes from and where it ends up: the walks of the compiler’s own analysis of lineage. */
export function findLineage(subject: At, { lineage, things, kinds }: ExplorerData): LineageOf {
  const { edges, unused, fields } = lineage;
  const starts = [subject, ...(fields[subject] ?? [])];
  const kind = kinds[things[subject]?.kind ?? -1]?.id;
  const passing = kind === 'system' || kind === 'flow' ? edges.filter(({ way }) => way?.includes(subject)) : [];
  return {
    upstream: walk(starts, passing, [...edges, ...unused], 'from', 'to'),
    downstream: walk(starts, passing, edges, 'to', 'from'),
  };
}

function walk(
  starts: readonly At[],
  first: readonly LineageStep[],
  edges: readonly LineageStep[],
  onward: 'from' | 'to',
  back: 'from' | 'to',
): LineageStep[] {
  const next = new Map<At, LineageStep[]>();
  for (const edge of edges) next.set(edge[back], [...(next.get(edge[back]) ?? []), edge]);
  const found = new Set(first);
  const places = new Set([...starts, ...first.map((edge) => edge[onward])]);
  // A set goes on to what is added while it is walked.
  for (const place of places) {
    for (const edge of next.get(place) ?? []) {
      found.add(edge);
      places.add(edge[onward]);
    }
  }
  return [...found];
}

/** The same as a trail: data goes from left to right. */
export function trailOfLineage(subject: At, data: ExplorerData): Trail {
  const { upstream, downstream } = findLineage(subject, data);
  const edges = [...new Set([...upstream, ...downstream])];
  const steps = new Map<At, number>([[subject, 0]]);
  reach(edges, steps, -1);
  reach(edges, steps, 1);
  // What passes through something is joined to it by no edge of its own.
  for (const { from, to } of edges) {
    if (!steps.has(from)) steps.set(from, -1);
    if (!steps.has(to)) steps.set(to, 1);
  }
  return {
    subject,
    steps,
    arrows: edges.map(({ from, to, weak }) => ({
      from,
      to,
      words: weak ?? '',
      ...(weak === undefined ? {} : { isWeak: true }),
    })),
  };
}

/** How far everything is that data gets to, or comes from. */
function reach(edges: readonly LineageStep[], steps: Map<At, number>, direction: 1 | -1): void {
  const [onward, back] = direction === 1 ? (['to', 'from'] as const) : (['from', 'to'] as const);
  for (let changed = true, rounds = 0; changed && rounds < edges.length + 1; rounds += 1) {
    changed = false;
    for (const edge of edges) {
      const here = steps.get(edge[back]);
      if (here === undefined || here * direction < 0 || steps.has(edge[onward])) continue;
      steps.set(edge[onward], here + direction);
      changed = true;
    }
  }
}
