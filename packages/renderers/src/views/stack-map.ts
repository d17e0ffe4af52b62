import { type Address, byCodeUnit, type Element } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { commonOwner, ownerCell, ownerOf, statusCell } from './describe-element.ts';
import { drawSystem } from './draw-system.ts';
import { categoryInWords, groupOfSystem, SYSTEM_GROUPS } from './group-systems.ts';
import { linkTo, textCell } from './make-cells.ts';
import type { GraphNode, GraphView, Table } from './view.ts';

/** Every system that is in use or planned, by what it is for, with who answers for it. */
export function stackMap(index: CompilationIndex): GraphView | undefined {
  const systems = index.model.all('system');
  if (systems.length === 0) return undefined;
  const shown = systems.filter(({ value }) => value.status !== 'retired');
  const owner = commonOwner(shown);
  const nodes = shown.map((system) => draw(system, index, owner)).sort(byCategory);
  const used = new Set(nodes.map(({ group }) => group));
  const groups = SYSTEM_GROUPS.filter(({ id }) => used.has(id));
  const retired = systems.length - shown.length;
  return {
    kind: 'graph',
    id: 'stack-map',
    title: 'Stack map',
    description: describe(nodes, groups.length, owner && index.titleOf(owner)),
    area: 'martech-data',
    notation: 'map',
    direction: 'TB',
    nodes,
    groups,
    edges: [],
    hidden: retired === 0 ? [] : [{ count: retired, what: retired === 1 ? 'retired system' : 'retired systems' }],
    parts: [],
    tables: [systemTable(systems, index)],
  };
}

function draw(system: Element<'system'>, index: CompilationIndex, common: Address | undefined): GraphNode {
  const owner = ownerOf(system);
  const lines = [categoryInWords(system), owner === undefined || owner === common ? undefined : index.titleOf(owner)];
  return drawSystem(system.address, index, { sublabel: lines.filter(Boolean).join('\n') });
}

/** What is alike stands together. */
function byCategory(a: GraphNode, b: GraphNode): number {
  return byCodeUnit(a.sublabel ?? '', b.sublabel ?? '') || byCodeUnit(a.id, b.id);
}

function describe(nodes: readonly GraphNode[], groups: number, owner: string | undefined): string {
  const planned = nodes.filter(({ marks }) => marks.includes('planned')).length;
  const unowned = nodes.filter(({ marks }) => marks.includes('unowned')).length;
  const live = nodes.length - planned;
  return [
    `${counted(live, 'system')} in use${planned > 0 ? ` and ${planned} planned` : ''}, in ${counted(groups, 'group')} by what they are for${owner === undefined ? ', each with who answers for it' : ''}.`,
    owner === undefined ? '' : `“${owner}” answers for all of them.`,
    unowned > 0 ? `${counted(unowned, 'system has', 'systems have')} no owner.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function systemTable(systems: readonly Element<'system'>[], index: CompilationIndex): Table {
  const groupName = (system: Element<'system'>): string =>
    SYSTEM_GROUPS.find(({ id }) => id === groupOfSystem(system))?.label ?? '';
  return {
    title: 'Systems',
    columns: ['System', 'Category', 'Group', 'Owner', 'Status'],
    rows: systems.map((system) => [
      [linkTo(system.address, index)],
      textCell(categoryInWords(system)),
      textCell(groupName(system)),
      ownerCell(system, index),
      statusCell(system),
    ]),
  };
}
