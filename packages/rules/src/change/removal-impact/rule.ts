import {
  type Address,
  type Comparison,
  type Element,
  isLive,
  kindInWords,
  kindOf,
  listAnd,
  type Model,
  rule,
  stepsOf,
} from '@spandrel/compiler';

type System = Element<'system'>;

/** Something that is left without the system. */
interface Left {
  readonly element: Address;
  readonly message: string;
}

interface Removal {
  readonly before: System;
  readonly comparison: Comparison;
}

/** As many as a message names before it only counts them. */
const MOST_NAMED = 3;

export default rule<Removal>({
  id: 'change/removal-impact',
  severity: 'error',
  comparesWithBase: true,
  title: 'A system that was taken away while it is needed',
  reason:
    'What relied on the system goes on without it: records have no home, data ends nowhere, and steps can’t be done.',
  fix: 'Move what needs it to another system in the same change, or keep the system, as sunset, until that is done.',
  subjects: ({ comparison }) =>
    comparison === undefined ? [] : comparison.base.model.all('system').map((before) => ({ before, comparison })),
  judge: ({ before, comparison }) => {
    const { head, presentAddress, isRemoved } = comparison;
    const address = presentAddress(before.address);
    const removed = isRemoved(before.address);
    const retired = head.model.get<'system'>(address)?.value.status === 'retired' && before.value.status !== 'retired';
    if (!removed && !retired) return undefined;
    const left = [
      ...recordsLeft(before, comparison),
      ...head.analyses.systemUsage.usesOf(address).map(({ by, how }) => ({ element: by, message: how })),
      ...stepsLeft(before, comparison),
    ];
    if (left.length === 0) return undefined;
    return {
      at: address,
      message: `“${before.title}” was ${removed ? 'removed' : 'retired'} while ${namesOf(left, head.model)} still ${left.length === 1 ? 'needs' : 'need'} it.`,
      related: left,
    };
  },
});

/** The entities whose records are kept there, or were and have no home since. */
function recordsLeft(before: System, { head, presentAddress, formOf }: Comparison): Left[] {
  const address = presentAddress(before.address);
  return head.model.all('entity').flatMap((entity): Left[] => {
    const { systemOfRecord } = entity.value;
    const was = formOf(entity.address) as Element<'entity'> | undefined;
    const lost = systemOfRecord === undefined && was?.value.systemOfRecord === before.address;
    return lost || systemOfRecord === address
      ? [{ element: entity.address, message: 'has its system of record there' }]
      : [];
  });
}

/** The steps that require what no system provides any more. */
function stepsLeft({ address, value: { provides = [] } }: System, { head, base }: Comparison): Left[] {
  const lost = provides.filter(
    (capability) =>
      providersOf(capability, base.model).every((provider) => provider.address === address) &&
      providersOf(capability, head.model).length === 0,
  );
  if (lost.length === 0) return [];
  return head.model
    .all('workflow')
    .flatMap(stepsOf)
    .flatMap(({ address: step, value: { requires = [] } }) => {
      const missing = requires.filter((capability) => lost.includes(capability));
      return missing.length === 0
        ? []
        : [{ element: step, message: `requires ${listAnd(missing)}, which nothing else provides` }];
    });
}

function providersOf(capability: string, model: Model): System[] {
  return model.all('system').filter((system) => isLive(system) && (system.value.provides ?? []).includes(capability));
}

function namesOf(left: readonly Left[], model: Model): string {
  const things = [...new Set(left.map(({ element }) => element))];
  const named = things.length > MOST_NAMED ? things.slice(0, MOST_NAMED - 1) : things;
  const names = named.map((thing) => `the ${kindInWords(kindOf(thing))} “${model.node(thing)?.title ?? thing}”`);
  return listAnd(named === things ? names : [...names, `${things.length - named.length} others`]);
}
