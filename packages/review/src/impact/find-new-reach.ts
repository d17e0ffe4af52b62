import {
  type Address,
  byCodeUnit,
  type Comparison,
  type Element,
  idOf,
  isLive,
  quickestPaths,
  type Side,
} from '@spandrel/compiler';
import type { ChangedElement, ChangeSet, WholeChange } from '../diff/change-set.ts';

/** A personal field, or a consent, that gets to a system that it did not get to. */
export interface NewReach {
  /** `field/…`, or `consent/…`. */
  readonly what: Address;
  readonly system: Address;
  /** The systems on the quickest way there, from one that it comes from; it alone where it is kept there. */
  readonly systems: readonly Address[];
  readonly flows: readonly Address[];
}

/** The systems that something gets to, each with the quickest way. */
type Reach = ReadonlyMap<Address, Pick<NewReach, 'systems' | 'flows'>>;

/**
 * The personal fields and the consents that get to live systems that they did not get to before, by what they are and by
 * system. Only what a changed flow, system, entity or consent has to do with is looked at.
 */
export function findNewReach(changes: ChangeSet, comparison: Comparison): NewReach[] {
  const { base, head, formOf, presentAddress } = comparison;
  const reaches: NewReach[] = [];
  const compare = (what: Address, before: Reach, after: Reach): void => {
    const known = new Set([...before.keys()].map(presentAddress));
    for (const [system, way] of after) if (!known.has(system)) reaches.push({ what, system, ...way });
  };
  const entities = concernedEntities(changes, comparison);
  for (const address of entities) {
    const was = formOf(address);
    for (const field of head.analyses.personalData.fieldsOf(address)) {
      const before = was && `field/${was.id}.${idOf(field).slice(idOf(address).length + 1)}`;
      const wasPersonal =
        was !== undefined && before !== undefined && base.analyses.personalData.fieldsOf(was.address).includes(before);
      compare(
        field,
        wasPersonal ? reachOfField(before, was.address, base) : new Map(),
        reachOfField(field, address, head),
      );
    }
  }
  if (
    entities.length > 0 ||
    changes.changed.some(({ kind }) => kind === 'consent') ||
    changes.added.some(({ kind }) => kind === 'consent')
  ) {
    for (const consent of head.model.all('consent')) {
      const was = formOf(consent.address) as Element<'consent'> | undefined;
      compare(consent.address, was ? reachOfConsent(was, base) : new Map(), reachOfConsent(consent, head));
    }
  }
  return reaches.sort((a, b) => byCodeUnit(a.what, b.what) || byCodeUnit(a.system, b.system));
}

/** The entities that may flow otherwise, by their addresses in head. */
function concernedEntities({ added, removed, changed }: ChangeSet, comparison: Comparison): Address[] {
  const { base, head, presentAddress, formOf } = comparison;
  const entities = new Set<Address>();
  const systems = new Set<Address>();
  const ofFlow = (flow: Element<'flow'> | undefined, name: (address: Address) => Address): void => {
    for (const entity of Object.keys(flow?.value.carries ?? {})) entities.add(name(entity));
  };
  const note = ({ address, kind }: WholeChange | ChangedElement): void => {
    if (kind === 'entity') entities.add(address);
    if (kind === 'system') systems.add(address);
    if (kind !== 'flow') return;
    ofFlow(head.model.get<'flow'>(address), (entity) => entity);
    ofFlow((formOf(address) ?? base.model.get(address)) as Element<'flow'> | undefined, presentAddress);
  };
  for (const one of [...added, ...removed, ...changed]) note(one);
  for (const system of systems) {
    for (const entity of head.model.get<'system'>(system)?.value.holds ?? []) entities.add(entity);
    for (const flow of head.analyses.systemUsage.flowsAt(system)) ofFlow(flow, (entity) => entity);
  }
  return [...entities].filter((entity) => head.model.get(entity) !== undefined).sort(byCodeUnit);
}

/** The live systems that hold the entity of a field, and those that flows carry the field to from where it comes from. */
function reachOfField(field: Address, entity: Address, { model, analyses }: Side): Reach {
  const reach = new Map<Address, Pick<NewReach, 'systems' | 'flows'>>();
  const graph = analyses.flows.ofField(field);
  const wayTo = quickestPaths(graph, analyses.holdings.sources(field));
  for (const { to } of graph.edges) {
    const way = reach.has(to) ? undefined : wayTo(to);
    if (way) reach.set(to, { systems: way.systems, flows: way.flows });
  }
  const kept = [
    ...analyses.holdings.holders(entity).map(({ address }) => address),
    ...analyses.holdings.sources(field),
  ];
  for (const system of kept) {
    if (isLive(model.get<'system'>(system)) && !reach.has(system)) reach.set(system, { systems: [system], flows: [] });
  }
  return reach;
}

function reachOfConsent(consent: Element<'consent'>, { model, analyses }: Side): Reach {
  const reach = new Map<Address, Pick<NewReach, 'systems' | 'flows'>>();
  for (const { address } of model.all('system')) {
    const way = analyses.consentReach.fromStore(consent, address);
    if (way) reach.set(address, { systems: way.systems, flows: way.flows });
  }
  return reach;
}
