import { type Address, type Comparison, type Element, idOf, listAnd, rule } from '@spandrel/compiler';

interface Subject {
  readonly was: Element;
  readonly comparison: Comparison;
}

type Lifecycle = Element<'lifecycle'>;
type Contract = Element<'contract'>;

export default rule<Subject>({
  id: 'change/breaking-change',
  severity: 'error',
  comparesWithBase: true,
  title: 'A change that breaks what others count on',
  reason:
    'Whoever reads a stage or a field by its name finds nothing there from one day to the next, and figures across that day compare two different things.',
  fix: 'Name what takes the stage’s place under “replacedStages”; for a contract, give it a new major “version”, or keep the field as it was.',
  subjects: ({ comparison }) =>
    comparison === undefined
      ? []
      : [...comparison.base.model.all('lifecycle'), ...comparison.base.model.all('contract')].map((was) => ({
          was,
          comparison,
        })),
  judge: ({ was, comparison }) =>
    was.kind === 'lifecycle' ? stagesGone(was as Lifecycle, comparison) : fieldsBroken(was as Contract, comparison),
});

function stagesGone(was: Lifecycle, { head, presentAddress, isRemoved }: Comparison) {
  const removed = isRemoved(was.address);
  const lifecycle = presentAddress(was.address);
  const is = head.model.get<'lifecycle'>(lifecycle);
  const { stages = {}, replacedStages = {} } = is?.value ?? {};
  return Object.keys(was.value.stages)
    .sort()
    .filter((stage) => !Object.hasOwn(stages, stage) && !Object.hasOwn(replacedStages, stage))
    .map((stage) => ({
      at: stageOf(lifecycle, stage),
      message: `The stage “${was.value.stages[stage]?.name ?? stage}” of “${was.title}” is gone${removed ? ' with its lifecycle' : ''}, and nothing says what takes its place.`,
      related: is ? [{ element: is.address, message: 'had the stage' }] : [],
    }));
}

function stageOf(lifecycle: Address, stage: string): Address {
  return `stage/${idOf(lifecycle)}.${stage}`;
}

function fieldsBroken(was: Contract, { head, presentAddress }: Comparison) {
  const is = head.model.get<'contract'>(presentAddress(was.address));
  if (!is || isNewMajor(was.value.version, is.value.version)) return undefined;
  const { fields: before = {} } = was.value;
  const { fields: after = {} } = is.value;
  const broken = Object.keys(before)
    .sort()
    .flatMap((field) => {
      if (!Object.hasOwn(after, field)) return [`“${field}” is gone`];
      return before[field] === after[field] ? [] : [`“${field}” is ${after[field]} instead of ${before[field]}`];
    });
  if (broken.length === 0) return undefined;
  return {
    at: is.address,
    message: `The contract “${is.title}” promises less than before without a new major version: ${listAnd(broken)}.`,
  };
}

function isNewMajor(before: string | undefined, after: string | undefined): boolean {
  const major = (version: string): number => Number.parseInt(version, 10);
  return after !== undefined && (before === undefined || major(after) > major(before));
}
