import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { amountOf, sumOf } from '../model/money.ts';
import { placeOf } from '../model/place-of.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Criterion, Version } from '../schema/generated/types.ts';
import type { Path } from '../schema/locate.ts';

/**
 * What can be wrong within elements, beyond their shape and their references. What one mistake spoiled is not reported
 * as another, and the keys that a mistake is about count as spoiled from then on.
 */
export function checkElements(model: Model, unknowns: Unknowns): Diagnostic[] {
  const each = <T extends Element>(items: readonly T[], keys: readonly string[], check: (item: T) => Diagnostic[]) =>
    items.flatMap((item): Diagnostic[] => {
      const { value: found, noted } = unknowns.watch(() => check(item));
      if (noted !== undefined) return [];
      const declared = item.value as Record<string, unknown>;
      for (const key of found.length > 0 ? keys : []) {
        if (key in declared) unknowns.conceal(declared, key, declared[key], 'unknown');
      }
      return found;
    });
  const people = unknowns.once(() => new Set(model.all('person').map(({ id }) => id)));
  return [
    ...each(model.elements, ['start', 'end', 'contract'], checkDates),
    ...each(model.elements, ['versions'], checkVersions),
    ...each(model.all('lifecycle'), [], checkCriteria),
    ...each(model.all('definition'), ['when'], checkCondition),
    ...each(model.all('channel-evaluation'), ['gates', 'scores'], (evaluation) => checkEvaluation(evaluation, model)),
    ...each(model.all('channel-framework'), ['criteria'], checkWeights),
    ...each(model.all('budget'), ['lines'], (budget) => checkCurrencies(budget, model)),
    ...each(model.all('role'), [], (role) => checkHolders(role, people())),
    ...each(model.all('flow'), ['carries'], (flow) => checkCarried(flow, model)),
    ...each(model.all('contract'), [], (contract) => checkQuality(contract, model)),
  ];
}

const SPANS: [Path, Path][] = [
  [['start'], ['end']],
  [
    ['contract', 'start'],
    ['contract', 'end'],
  ],
  [['from'], ['until']],
];

function checkDates(element: Element): Diagnostic[] {
  return SPANS.flatMap(([first, last]) => {
    const [from, to] = [valueAt(element, first), valueAt(element, last)];
    if (element.kind === 'flow' || typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
    const parameters = { first: first.join('.'), firstDate: from, last: last.join('.'), lastDate: to };
    return [diagnose('model/end-before-start', parameters, placeOf(element, last), about(element))];
  });
}

function valueAt(element: Element, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], element.value);
}

function checkVersions(element: Element): Diagnostic[] {
  const { versions = [] } = element.value as { versions?: Version[] };
  const first = new Map<string, number>();
  return versions.flatMap(({ effective }, index) => {
    const earlier = first.get(effective);
    if (effective === undefined) return [];
    if (earlier === undefined) {
      first.set(effective, index);
      return [];
    }
    const related = [
      {
        message: 'the first of them',
        element: element.address,
        place: placeOf(element, ['versions', earlier, 'effective']),
      },
    ];
    const place = placeOf(element, ['versions', index, 'effective']);
    return [diagnose('model/equal-versions', { date: effective }, place, { ...about(element), related })];
  });
}

/** What a criterion may test; the other keys go with one of these. */
const TESTS = ['field', 'event', 'score', 'acceptance', 'since', 'when'] as const;
const COMPANIONS: Record<string, (typeof TESTS)[number]> = { op: 'field', value: 'field', atLeast: 'since' };

function checkCriteria(lifecycle: Element<'lifecycle'>): Diagnostic[] {
  return Object.entries(lifecycle.value.stages ?? {}).flatMap(([stage, { criteria = [] }]) =>
    criteria.flatMap((criterion, index) => {
      const found = Object.keys(criterion).filter((key) => (TESTS as readonly string[]).includes(key));
      const lonely = Object.keys(criterion).filter((key) => COMPANIONS[key] && !found.includes(COMPANIONS[key]));
      const opAlone = (criterion.op === undefined) !== (criterion.value === undefined) && found.includes('field');
      if (found.length === 1 && lonely.length === 0 && !opAlone) return [];
      const things = found.length === 1 ? [...found, ...lonely, ...(opAlone ? [onlyOne(criterion)] : [])] : found;
      const place = placeOf(lifecycle, ['stages', stage, 'criteria', index]);
      return [diagnose('model/one-criterion', { found: things }, place, about(lifecycle))];
    }),
  );
}

function onlyOne(criterion: Criterion): string {
  return criterion.op === undefined ? 'a value without op' : 'an op without value';
}

function checkCondition(definition: Element<'definition'>): Diagnostic[] {
  const { when, versions = [] } = definition.value;
  if (when === undefined || versions.every((version) => version.when === undefined)) return [];
  return [
    diagnose(
      'model/two-conditions',
      { what: `the definition “${definition.id}”` },
      placeOf(definition, ['when']),
      about(definition),
    ),
  ];
}

function checkWeights(framework: Element<'channel-framework'>): Diagnostic[] {
  const weights = Object.values(framework.value.criteria ?? {}).map(({ weight }) => weight);
  if (weights.length === 0 || weights.some((weight) => weight === undefined)) return [];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) <= 1e-9) return [];
  return [
    diagnose('model/weights', { sum: Number(sum.toFixed(9)) }, placeOf(framework, ['criteria']), about(framework)),
  ];
}

function checkEvaluation(evaluation: Element<'channel-evaluation'>, model: Model): Diagnostic[] {
  const framework = model.get<'channel-framework'>(evaluation.value.framework);
  if (!framework) return [];
  const title = `the framework “${framework.id}”`;
  const unknown = (what: string, key: 'gates' | 'scores', known: readonly string[]): Diagnostic[] =>
    Object.keys(evaluation.value[key] ?? {})
      .filter((name) => !known.includes(name))
      .map((name) => {
        const parameters = { what, name, framework: title, nearest: nearestNames(name, known) };
        return diagnose('model/unknown-criterion', parameters, placeOf(evaluation, [key, name]), about(evaluation));
      });
  const criteria = Object.keys(framework.value.criteria ?? {});
  const scored = evaluation.value.scores ?? {};
  const misspelt = unknown('criterion', 'scores', criteria);
  const missing = criteria.filter((name) => !(name in scored));
  const reported = misspelt.length > 0 || missing.length === 0;
  return [
    ...unknown('gate', 'gates', framework.value.gates ?? []),
    ...misspelt,
    ...(reported
      ? []
      : [
          diagnose(
            'model/missing-scores',
            { names: missing, framework: title },
            placeOf(evaluation, ['scores']),
            about(evaluation),
          ),
        ]),
  ];
}

function checkCurrencies(budget: Element<'budget'>, model: Model): Diagnostic[] {
  const { currency } = model.architecture;
  const moneys = [budget.value.total, ...(budget.value.lines ?? []).map(({ amount }) => amount)].filter(
    (money) => money !== undefined,
  );
  const amounts = moneys.map((money) => amountOf(money, currency));
  if (sumOf(amounts)) return [];
  const currencies = [...new Set(amounts.map((amount) => amount.currency || 'no currency'))].sort();
  return [
    diagnose(
      'model/mixed-currencies',
      { currencies, where: `the budget “${budget.id}”` },
      placeOf(budget, ['lines']),
      about(budget),
    ),
  ];
}

function checkHolders(role: Element<'role'>, people: ReadonlySet<string>): Diagnostic[] {
  if (people.size === 0) return [];
  return (role.value.holders ?? []).flatMap((handle, index) => {
    if (people.has(handle.slice(handle.indexOf('/') + 1))) return [];
    const parameters = { handle, nearest: nearestNames(handle, people) };
    return [diagnose('model/unknown-handle', parameters, placeOf(role, ['holders', index]), about(role))];
  });
}

/** A flow carries fields that its entity has. */
function checkCarried(flow: Element<'flow'>, model: Model): Diagnostic[] {
  return Object.entries(flow.value.carries ?? {}).flatMap(([address, carried]) => {
    const entity = model.get<'entity'>(address);
    if (!entity || !Array.isArray(carried)) return [];
    const known = Object.keys(entity.value.fields ?? {});
    return carried.flatMap((name, index) => {
      if (known.includes(name)) return [];
      const where = `“carries” of the flow “${flow.id}”`;
      const parameters = { name: `${entity.id}.${name}`, kinds: 'field', where, nearest: nearestNames(name, known) };
      return [diagnose('reference/unknown', parameters, placeOf(flow, ['carries', entity.id, index]), about(flow))];
    });
  });
}

/** A contract promises quality of fields that its flow carries, or that it lists itself. */
function checkQuality(contract: Element<'contract'>, model: Model): Diagnostic[] {
  const flow = model.get<'flow'>(contract.value.flow);
  if (!flow) return [];
  const entities = Object.keys(flow.value.carries ?? {}).flatMap((address) => model.get<'entity'>(address) ?? []);
  const fields = entities.flatMap(({ id, value }) =>
    Object.keys(value.fields ?? {}).flatMap((name) => [name, `${id}.${name}`]),
  );
  const known = [...new Set([...Object.keys(contract.value.fields ?? {}), ...fields])];
  return (contract.value.quality ?? []).flatMap(({ field }, index) => {
    if (field === undefined || known.includes(field)) return [];
    const where = `“quality” of the contract “${contract.id}”`;
    const parameters = { name: field, kinds: 'field', where, nearest: nearestNames(field, known) };
    return [diagnose('reference/unknown', parameters, placeOf(contract, ['quality', index, 'field']), about(contract))];
  });
}

function about(element: Element): { elements: string[] } {
  return { elements: [element.address] };
}
