import { byCodeUnit, type Element, groupBy, teamOf } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { commonOwner, ownerCell, ownerOf, statusCell } from './describe-element.ts';
import { drawSystem } from './draw-system.ts';
import { categoryInWords } from './group-systems.ts';
import { linkCell, linkTo, textCell } from './make-cells.ts';
import type { GraphNode, GraphView, Table } from './view.ts';

type System = Element<'system'>;

const NOBODY = 'nobody';

/** Every system that is in use or planned, by the team, or the forum, that answers for it. */
export function stackByOwner(index: CompilationIndex): GraphView | undefined {
  const systems = index.model.all('system');
  const shown = systems.filter(({ value }) => value.status !== 'retired');
  if (!shown.some((system) => ownerOf(system) !== undefined)) return undefined;
  const byTeam = [...groupBy(shown, (system) => answeringFor(system, index))].sort(
    ([a, first], [b, second]) =>
      Number(a === NOBODY) - Number(b === NOBODY) || second.length - first.length || byCodeUnit(a, b),
  );
  const owner = commonOwner(shown);
  const retired = systems.length - shown.length;
  return {
    kind: 'graph',
    id: 'stack-map-by-owner',
    title: 'Stack map by owner',
    description: [describe(byTeam, index), owner === undefined ? '' : `The owner of each is “${index.titleOf(owner)}”.`]
      .filter(Boolean)
      .join(' '),
    area: 'martech-data',
    notation: 'map',
    direction: 'TB',
    nodes: byTeam.flatMap(([group, members]) =>
      members.map((system) => ({ ...draw(system, index, [group, owner]), group })),
    ),
    groups: byTeam.map(([id]) => ({ id, label: id === NOBODY ? 'Nobody' : index.titleOf(id) })),
    edges: [],
    hidden: retired === 0 ? [] : [{ count: retired, what: retired === 1 ? 'retired system' : 'retired systems' }],
    parts: [],
    tables: [ownerTable(byTeam, index)],
  };
}

/** The owner’s team; the owner itself where it is of none. */
function answeringFor(system: System, { model }: CompilationIndex): string {
  const owner = ownerOf(system);
  return teamOf(model, owner) ?? owner ?? NOBODY;
}

/** A system with its owner, where that isn’t told already. */
function draw(system: System, index: CompilationIndex, told: readonly (string | undefined)[]): GraphNode {
  const owner = ownerOf(system);
  const lines = [
    owner === undefined || told.includes(owner) ? undefined : index.titleOf(owner),
    categoryInWords(system),
  ];
  return drawSystem(system.address, index, { sublabel: lines.filter(Boolean).join('\n') });
}

function describe(byTeam: readonly (readonly [string, readonly System[]])[], { titleOf }: CompilationIndex): string {
  const owned = byTeam.filter(([team]) => team !== NOBODY);
  const [most, its = []] = owned[0] ?? ['', []];
  const all = byTeam.flatMap(([, systems]) => systems).length;
  const unowned = byTeam.find(([team]) => team === NOBODY)?.[1].length ?? 0;
  return [
    owned.length === 1
      ? `“${titleOf(most)}” answers for ${its.length === all ? `all ${counted(all, 'system')}` : `${its.length} of ${counted(all, 'system')}`}.`
      : `${counted(owned.length, 'team or forum', 'teams and forums')} answer for ${counted(all - unowned, 'system')}, “${titleOf(most)}” for the most: ${its.length}.`,
    unowned > 0 ? `Nobody answers for ${counted(unowned, 'system')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function ownerTable(byTeam: readonly (readonly [string, readonly System[]])[], index: CompilationIndex): Table {
  return {
    title: 'Systems by owner',
    columns: ['Team', 'Owner', 'System', 'Technical owner', 'Status'],
    rows: byTeam.flatMap(([team, systems]) =>
      systems.map((system) => [
        team === NOBODY ? textCell('–') : [linkTo(team, index)],
        ownerCell(system, index),
        [linkTo(system.address, index)],
        linkCell(system.value.technicalOwner, index),
        statusCell(system),
      ]),
    ),
  };
}
