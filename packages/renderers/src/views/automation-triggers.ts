import { type Address, type Element, groupBy, isActive } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { findingFacts, partFindingFacts } from './count-findings.ts';
import { isUnowned } from './describe-element.ts';
import { groupOfSystem, SYSTEM_GROUPS } from './group-systems.ts';
import { tabulateAutomations } from './tabulate-automations.ts';
import type { GraphEdge, GraphNode, GraphView, Mark } from './view.ts';

type Automation = Element<'automation'>;

/**
 * What sets automations off, and which set off others by writing what these wait for. The fields stand between them, so
 * that one which many write and many wait for stays one node.
 */
export function automationTriggers(index: CompilationIndex): GraphView | undefined {
  const all = index.model.all('automation');
  const active = all.filter(isActive);
  if (active.length === 0) return undefined;
  const waiting = groupBy(active, ({ value }) => value.trigger?.field);
  const edges = active.flatMap((automation) => drawEdges(automation, waiting, index));
  const nodes = [
    ...active.map((automation) => drawAutomation(automation, index)),
    ...drawTriggers(active, waiting, index),
  ];
  const systems = [...new Set(active.flatMap(({ value }) => value.system ?? []))];
  const bySystem = systems.length <= MOST_SYSTEMS;
  const inactive = all.length - active.length;
  return {
    kind: 'graph',
    id: 'automation-triggers',
    title: 'Automation triggers',
    description: describe(active, waiting, index),
    area: 'process-workflow',
    notation: 'flow',
    direction: 'LR',
    nodes: bySystem ? nodes : nodes.map((node) => ({ ...node, group: shelfOf(node.group, index) })),
    groups: bySystem ? systems.map((id) => ({ id, label: index.titleOf(id) })) : SYSTEM_GROUPS,
    edges,
    hidden:
      inactive === 0
        ? []
        : [
            {
              count: inactive,
              what: inactive === 1 ? 'automation that isn’t active' : 'automations that aren’t active',
            },
          ],
    parts: [],
    tables: [tabulateAutomations(all, index)],
  };
}

/** With more of them, what the systems are for tells more than a part for each. */
const MOST_SYSTEMS = 12;

function shelfOf(address: Address | undefined, { model }: CompilationIndex): string {
  const system = model.get<'system'>(address);
  return system ? groupOfSystem(system) : 'other';
}

/** What an automation waits for, where that is no field. */
function eventOf({ value }: Automation): string | undefined {
  const event = value.trigger?.event;
  return value.trigger?.field === undefined && typeof event === 'string' ? event : undefined;
}

const eventNode = (event: string): Address => `event/${event}`;

function drawAutomation(automation: Automation, index: CompilationIndex): GraphNode {
  const { address, value } = automation;
  const audiences = presentItems(value.audience).map(index.titleOf);
  const sends = value.sends === true;
  const lines = [
    value.system === undefined ? '' : `in ${index.titleOf(value.system)}`,
    sends
      ? `sends ${value.message ?? 'marketing'} messages${audiences.length === 0 ? '' : ` to ${audiences.join(', ')}`}`
      : '',
  ];
  const marks: Mark[] = [];
  if (loopOf(automation, index).length > 0) marks.push('circle');
  if (isUnowned(automation)) marks.push('unowned');
  return {
    id: address,
    label: index.titleOf(address),
    sublabel: lines.filter(Boolean).join('\n'),
    shape: sends ? 'message' : 'automation',
    ...(value.system === undefined ? {} : { group: value.system }),
    marks,
    ...findingFacts(address, index),
  };
}

function loopOf({ address }: Automation, { compilation }: CompilationIndex): readonly Automation[] {
  return compilation.analyses.triggerLoops.loopOf(address);
}

/** Fields and events that set something off, each with the group of the first automation that waits for it. */
function drawTriggers(
  active: readonly Automation[],
  waiting: ReadonlyMap<Address | undefined, readonly Automation[]>,
  index: CompilationIndex,
): GraphNode[] {
  const groupFacts = (system: Address | undefined) => (system === undefined ? {} : { group: system });
  const fields = [...waiting].flatMap(([field, [first]]): GraphNode[] =>
    field === undefined
      ? []
      : [
          {
            id: field,
            label: index.titleOf(field),
            shape: 'field',
            marks: [],
            ...groupFacts(first?.value.system),
            ...partFindingFacts(field, index),
          },
        ],
  );
  const events = [...groupBy(active, eventOf)].flatMap(([event, [first]]): GraphNode[] =>
    event === undefined
      ? []
      : [
          {
            id: eventNode(event),
            label: event.replaceAll('-', ' '),
            shape: 'event',
            marks: [],
            ...groupFacts(first?.value.system),
          },
        ],
  );
  return [...fields, ...events];
}

/** What sets an automation off, and the fields by which it sets off others, or itself. */
function drawEdges(
  automation: Automation,
  waiting: ReadonlyMap<Address | undefined, readonly Automation[]>,
  index: CompilationIndex,
): GraphEdge[] {
  const { address, value } = automation;
  const loop = loopOf(automation, index);
  const field = value.trigger?.field;
  const event = eventOf(automation);
  const isFed = field !== undefined && loop.some((other) => (other.value.writes ?? []).includes(field));
  const written = [...new Set(presentItems(value.writes))].filter((one) => waiting.has(one));
  return [
    ...(field === undefined ? [] : [{ from: field, to: address, label: 'sets off', marks: circling(isFed) }]),
    ...(event === undefined ? [] : [{ from: eventNode(event), to: address, label: 'sets off', marks: [] }]),
    ...written.map((one) => {
      const feeds = loop.some((other) => other.value.trigger?.field === one);
      return { from: address, to: one, label: 'writes', marks: circling(feeds) };
    }),
  ];
}

function circling(isInCircle: boolean): Mark[] {
  return isInCircle ? ['circle'] : [];
}

function describe(
  active: readonly Automation[],
  waiting: ReadonlyMap<Address | undefined, readonly Automation[]>,
  index: CompilationIndex,
): string {
  const chained = active.filter(({ value }) => presentItems(value.writes).some((field) => waiting.has(field))).length;
  const circling = active.filter((automation) => loopOf(automation, index).length > 0).length;
  const sending = active.filter(({ value }) => value.sends === true).length;
  return [
    `${counted(active.length, 'active automation')}; ${sending === 0 ? 'none sends' : counted(sending, 'sends', 'send')} messages, and ${chained === 0 ? 'none sets' : counted(chained, 'sets', 'set')} off others by what ${chained === 1 || chained === 0 ? 'it writes' : 'they write'}.`,
    circling > 0 ? `${counted(circling, 'automation goes', 'automations go')} round in a circle without end.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
