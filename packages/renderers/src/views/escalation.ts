import {
  type Address,
  type DecisionRight,
  type Element,
  groupBy,
  indexBy,
  isLastInstance,
  isVacant,
  teamOf,
  walkEscalation,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { findingFacts } from './count-findings.ts';
import { linkCell, linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, GraphEdge, GraphNode, GraphView, Mark, Table } from './view.ts';

interface Walk {
  readonly right: DecisionRight;
  readonly steps: readonly Address[];
  readonly circle: readonly Address[];
}

/** Where a disputed decision goes, from who decides up to who ends the dispute. */
export function escalation(index: CompilationIndex): GraphView | undefined {
  const rights = index.model.all('decision-right');
  const walks = rights
    .filter(({ value }) => value.decide !== undefined)
    .map((right): Walk => ({ right, ...walkEscalation(right, index.model) }));
  if (walks.length === 0) return undefined;
  const nodes = [...new Set(walks.flatMap(({ steps }) => steps))].map((address) => drawInstance(address, walks, index));
  const groups = [...new Set(nodes.flatMap(({ group }) => group ?? []))];
  const undecided = rights.length - walks.length;
  return {
    kind: 'graph',
    id: 'escalation',
    title: 'Escalation',
    description: describe(walks, index),
    area: 'governance',
    notation: 'flow',
    direction: 'LR',
    nodes,
    groups: groups.map((id) => ({ id, label: index.titleOf(id) })),
    edges: drawWays(walks, index),
    hidden:
      undecided === 0
        ? []
        : [{ count: undecided, what: undecided === 1 ? 'right that nobody holds' : 'rights that nobody holds' }],
    parts: [],
    tables: [tabulateWays(walks, index)],
  };
}

const MOST_NAMES = 3;

function drawInstance(address: Address, walks: readonly Walk[], index: CompilationIndex): GraphNode {
  const { model, titleOf } = index;
  const element = model.get(address);
  const held = walks.filter(({ steps }) => steps[0] === address).map(({ right }) => titleOf(right.address));
  const lines = [
    element?.kind === 'role' && (element as Element<'role'>).value.executive === true ? 'executive' : '',
    held.length === 0 ? '' : 'decides:',
    ...held.slice(0, MOST_NAMES),
    held.length > MOST_NAMES ? `and ${held.length - MOST_NAMES} more` : '',
  ];
  const marks: Mark[] = [];
  if (walks.some(({ circle }) => circle.includes(address))) marks.push('circle');
  if (walks.some((walk) => isDeadEnd(walk, index) && walk.steps.at(-1) === address)) marks.push('stuck');
  if (isVacant(model, address)) marks.push('vacant');
  const team = teamOf(model, address);
  return {
    id: address,
    label: titleOf(address),
    sublabel: lines.filter(Boolean).join('\n'),
    shape: element?.kind === 'forum' ? 'forum' : 'role',
    ...(team === undefined ? {} : { group: team }),
    marks,
    ...findingFacts(address, index),
  };
}

function isDeadEnd({ steps, circle }: Walk, { model }: CompilationIndex): boolean {
  return circle.length === 0 && !isLastInstance(steps.at(-1), model);
}

/** An arrow for each pair that a dispute goes between; a way that only some rights take says which. */
function drawWays(walks: readonly Walk[], { model, titleOf }: CompilationIndex): GraphEdge[] {
  const hops = walks.flatMap((walk) => hopsOf(walk).map(([from, to]) => ({ from, to, right: walk.right })));
  const circling = indexBy(walks, ({ circle }) =>
    circle.map((one, at) => `${one} ${circle[(at + 1) % circle.length]}`),
  );
  return [...groupBy(hops, ({ from, to }) => `${from} ${to}`)].map(([between, together]) => {
    const { from, to } = together[0] as (typeof hops)[number];
    const usual = model.get<'role'>(from)?.value.escalatesTo === to;
    const rights = [...new Set(together.map(({ right }) => right.address))];
    const label = rights.length > MOST_NAMES ? counted(rights.length, 'decision') : rights.map(titleOf).join('\n');
    return { from, to, ...(usual ? {} : { label }), marks: circling.has(between) ? (['circle'] as const) : [] };
  });
}

function hopsOf({ steps, circle }: Walk): (readonly [Address, Address])[] {
  const round = circle[0] === undefined ? steps : [...steps, circle[0]];
  return round.slice(1).map((to, at) => [round[at] as Address, to] as const);
}

function describe(walks: readonly Walk[], index: CompilationIndex): string {
  const circular = walks.filter(({ circle }) => circle.length > 0).length;
  const dead = walks.filter((walk) => isDeadEnd(walk, index)).length;
  const remarks = [
    circular > 0 ? `${counted(circular, 'goes', 'go')} round in a circle` : '',
    dead > 0 ? `${counted(dead, 'ends', 'end')} below the top, with nobody to end a dispute` : '',
  ].filter(Boolean);
  const first = `Where ${counted(walks.length, 'decision')} ${walks.length === 1 ? 'goes' : 'go'} when disputed.`;
  return `${first} ${remarks.length === 0 ? 'Every way ends at a forum or an executive.' : `Of these, ${remarks.join(', and ')}.`}`;
}

function tabulateWays(walks: readonly Walk[], index: CompilationIndex): Table {
  return {
    title: 'Ways up',
    columns: ['Decision', 'Decided by', 'Then by', 'Ends'],
    rows: walks.map((walk): Cell[] => {
      const [first, ...others] = walk.steps;
      return [
        [linkTo(walk.right.address, index)],
        linkCell(first, index),
        separated(
          others.map((address) => [linkTo(address, index)]),
          ' → ',
        ),
        endCell(walk, index),
      ];
    }),
  };
}

function endCell(walk: Walk, index: CompilationIndex): Cell {
  if (walk.circle.length > 0) return missingCell('never: it goes round in a circle');
  return isDeadEnd(walk, index) ? missingCell('below the top') : textCell('at the top');
}
