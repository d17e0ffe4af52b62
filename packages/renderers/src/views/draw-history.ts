import { groupBy } from '@spandrel/compiler';
import { counted } from '../words/count-things.ts';
import { MOST_NODES } from './split-graph.ts';
import type { GraphNode, GraphView, TimelineEntry, TimelineView } from './view.ts';

/** The most versions that stand in a row; earlier ones are counted. */
const MOST_VERSIONS = 6;

/**
 * A timeline as a picture: a row for each thing that changed, its versions from left to right. (Mermaid’s own timeline
 * has one row for everything, and no place for who asked for a change.)
 */
export function drawHistory(view: TimelineView): GraphView {
  const histories = [...groupBy(view.entries, ({ element }) => element).values()];
  const rows = histories.map(rowOf).sort((a, b) => b.length - a.length);
  let room = MOST_NODES;
  const drawn = rows.filter((row) => {
    room -= row.length;
    return room >= 0;
  });
  const left = rows.length - drawn.length;
  const shown = new Set(drawn.map((row) => row[0]?.group));
  return {
    ...view,
    kind: 'graph',
    notation: 'rows',
    direction: 'LR',
    nodes: drawn.flat(),
    groups: histories
      .map((entries) => ({ id: entries[0]?.element ?? '', label: entries[0]?.title ?? '' }))
      .filter(({ id }) => shown.has(id)),
    edges: drawn.flatMap((row) =>
      row.slice(1).map((node, at) => ({ from: (row[at] as GraphNode).id, to: node.id, marks: [] })),
    ),
    hidden:
      left === 0
        ? []
        : [{ count: left, what: left === 1 ? 'thing with fewer versions' : 'things with fewer versions' }],
    parts: [],
  };
}

function rowOf(entries: readonly TimelineEntry[]): GraphNode[] {
  const earlier = entries.slice(0, Math.max(0, entries.length - MOST_VERSIONS));
  const group = entries[0]?.element ?? '';
  const before: GraphNode[] =
    earlier.length === 0
      ? []
      : [
          {
            id: `${group}@earlier`,
            label: counted(earlier.length, 'earlier version'),
            shape: 'group',
            group,
            marks: [...new Set(earlier.flatMap(({ marks }) => marks))],
          },
        ];
  return [...before, ...entries.slice(earlier.length).map((entry, at) => draw(entry, at))];
}

function draw({ element, version, date, says, requester, pastFigures, marks }: TimelineEntry, at: number): GraphNode {
  const lines = [
    date,
    says,
    requester === undefined ? undefined : `asked for by ${requester}`,
    pastFigures === undefined ? undefined : `past figures ${pastFigures}`,
  ];
  return {
    id: `${element}@${at}`,
    label: `Version ${version}`,
    sublabel: lines.filter(Boolean).join('\n'),
    shape: 'version',
    group: element,
    marks,
  };
}
