import { type Address, byCodeUnit, type Element, idOf, isManualFlow, liveSystem } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { hoursOf } from '../words/describe-duration.ts';
import { drawFlows, isShown } from './draw-flows.ts';
import { drawSystem } from './draw-system.ts';
import { SYSTEM_GROUPS } from './group-systems.ts';
import { tabulateFlows } from './tabulate-flows.ts';
import type { GraphView, Hidden } from './view.ts';

type Flow = Element<'flow'>;

/** What moves between systems: everything, then each entity by itself. */
export function dataFlows(index: CompilationIndex): GraphView[] {
  const flows = index.model.all('flow');
  if (flows.length === 0) return [];
  const whole = flowView('data-flows', 'Data flows', flows, undefined, index);
  const carried = [
    ...new Set(flows.flatMap(({ value }) => presentEntries(value.carries).map(([entity]) => entity))),
  ].sort(byCodeUnit);
  const ofEntities = carried.map((entity) => {
    const carrying = flows.filter(({ value }) => Object.hasOwn(value.carries ?? {}, entity));
    return flowView(`data-flows-${idOf(entity)}`, `Data flows: ${index.titleOf(entity)}`, carrying, entity, index);
  });
  return [whole, ...ofEntities];
}

function flowView(
  id: string,
  title: string,
  flows: readonly Flow[],
  entity: Address | undefined,
  index: CompilationIndex,
): GraphView {
  const shown = flows.filter(isShown);
  const edges = drawFlows(shown, entity, index);
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const records = recordsOf(entity, index);
  const record = { shape: 'record' as const, ...(entity === undefined ? {} : { sublabel: 'system of record' }) };
  const holders =
    entity === undefined
      ? []
      : index.model.all('system').filter((system) => liveSystem(index.model, system.address) && holds(system, entity));
  const systems = [...new Set([...touched, ...holders.map(({ address }) => address)])].sort(byCodeUnit);
  const nodes = systems.map((system) => drawSystem(system, index, records.has(system) ? record : {}));
  const used = new Set(nodes.map(({ group }) => group));
  return {
    kind: 'graph',
    id,
    ...(entity === undefined ? {} : { subject: entity }),
    title,
    description: describe(shown, systems.length, entity, index),
    area: 'martech-data',
    notation: 'flow',
    direction: 'LR',
    nodes,
    groups: SYSTEM_GROUPS.filter((group) => used.has(group.id)),
    edges,
    hidden: hiddenFrom(flows, shown, touched, entity, index),
    parts: [],
    tables: [tabulateFlows(flows, index)],
  };
}

/** The systems of record, of one entity or of all. */
function recordsOf(entity: Address | undefined, { model }: CompilationIndex): ReadonlySet<Address | undefined> {
  const entities = model.all('entity').filter(({ address }) => entity === undefined || address === entity);
  return new Set(entities.map(({ value }) => value.systemOfRecord));
}

function holds(system: Element<'system'>, entity: Address): boolean {
  return (system.value.holds ?? []).includes(entity);
}

function describe(
  flows: readonly Flow[],
  systems: number,
  entity: Address | undefined,
  index: CompilationIndex,
): string {
  const manual = flows.filter(isManualFlow).length;
  const slow = flows.filter(({ value }) => (hoursOf(value.latency) ?? 0) > 24).length;
  const silent = flows.filter(({ value }) => value.alertTo === undefined).length;
  const what =
    entity === undefined ? '' : ` that ${flows.length === 1 ? 'carries' : 'carry'} “${index.titleOf(entity)}”`;
  const remarks = [
    manual > 0 ? `${counted(manual, 'is', 'are')} done by hand` : '',
    slow > 0 ? `${counted(slow, 'takes', 'take')} longer than a day` : '',
    silent > 0 ? `${counted(silent, 'fails', 'fail')} without anybody being told` : '',
  ].filter(Boolean);
  const first = `${counted(flows.length, 'flow')}${what} between ${counted(systems, 'system')}.`;
  return remarks.length === 0
    ? `${first} None is done by hand, slower than a day or unwatched.`
    : `${first} Of these, ${remarks.join(', ')}.`;
}

function hiddenFrom(
  flows: readonly Flow[],
  shown: readonly Flow[],
  touched: ReadonlySet<Address>,
  entity: Address | undefined,
  index: CompilationIndex,
): Hidden[] {
  const left = flows.length - shown.length;
  const apart =
    entity === undefined
      ? index.model
          .all('system')
          .filter((system) => liveSystem(index.model, system.address) && !touched.has(system.address)).length
      : 0;
  return [
    { count: left, what: `${left === 1 ? 'flow that is' : 'flows that are'} retired or incomplete` },
    { count: apart, what: `${apart === 1 ? 'system' : 'systems'} without any flow` },
  ].filter(({ count }) => count > 0);
}
