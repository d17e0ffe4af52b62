import { type Kind, kindFacts } from '@spandrel/compiler';
import type { Names } from './names.ts';

// biome-ignore lint/suspicious/noExplicitAny: what is generated has the shape of the language, which is known only as data here.
type Value = any;
/** The elements of each kind, by id. */
export type Elements = ReadonlyMap<Kind, ReadonlyMap<string, Value>>;
type Agreement = (value: Value, id: string, names: Names, elements: Elements) => void;

/** Makes an element keep what has to hold between its keys, and between it and others: what compile errors are about. */
export function agree(kind: Kind, id: string, value: Value, names: Names, elements: Elements): void {
  putInOrder(value, 'start', 'end');
  putInOrder(value, 'from', 'until');
  putInOrder(value.contract ?? {}, 'start', 'end');
  if (value.versions) value.versions = uniqueBy(listOf(value.versions), ({ effective }) => effective);
  AGREEMENTS[kind]?.(value, id, names, elements);
}

const AGREEMENTS: Partial<Record<Kind, Agreement>> = {
  entity: (entity, id, names) => {
    const declared = (names.parts.field.get(id) ?? []).map((name) => {
      return [name, { ...entity.fields?.[name], type: names.types.get(`${id}.${name}`) }];
    });
    entity.fields = Object.fromEntries(declared);
  },
  lifecycle: (lifecycle) => {
    for (const stage of Object.values<Value>(lifecycle.stages)) {
      if (stage?.criteria) stage.criteria = listOf(stage.criteria).map(oneTest).filter(isNotEmpty);
    }
    if (lifecycle.transitions) lifecycle.transitions = uniqueArrows(lifecycle.transitions);
  },
  workflow: (workflow) => {
    if (!workflow.handoffs) return;
    const steps = Object.keys(workflow.steps);
    for (const handoff of listOf(workflow.handoffs)) {
      const [from, to] = [steps.indexOf(handoff.from), steps.indexOf(handoff.to)];
      if (from === to) handoff.feedback = true;
      // What leads back is feedback.
      if (from > to && !handoff.feedback) [handoff.from, handoff.to] = [handoff.to, handoff.from];
    }
    workflow.handoffs = uniqueArrows(workflow.handoffs);
  },
  definition: (definition) => {
    if (definition.when !== undefined) for (const version of listOf(definition.versions)) delete version.when;
    definition.examples = definition.when === undefined ? [] : [exampleOf(definition.when)];
  },
  'identity-rule': (rule) => {
    rule.keys = listOf(rule.keys).filter(({ field }) => field !== undefined);
  },
  'channel-framework': (framework) => {
    const criteria = Object.values<Value>(framework.criteria);
    let left = 1;
    criteria.forEach((criterion, index) => {
      criterion.weight = index === criteria.length - 1 ? left : left / 2;
      left -= criterion.weight;
    });
  },
  'channel-evaluation': (evaluation, _id, _names, elements) => {
    const framework = elements.get('channel-framework')?.get(evaluation.framework);
    const gates = listOf(framework?.gates);
    evaluation.gates = Object.fromEntries(gates.map((gate, index) => [gate, ['pass', 'fail', 'unknown'][index % 3]]));
    evaluation.scores = Object.fromEntries(
      Object.keys(framework?.criteria ?? {}).map((name, index) => [name, [5, 2.5, 0][index % 3]]),
    );
  },
  budget: (budget) => {
    const currency = budget.total?.currency;
    for (const line of listOf(budget.lines)) {
      const amount = line.amount?.amount ?? line.amount;
      line.amount = currency === undefined ? amount : { amount, currency };
    }
  },
  contract: (contract, _id, names, elements) => {
    const carried = Object.keys(elements.get('flow')?.get(contract.flow)?.carries ?? {});
    const known = carried.flatMap((entity) => names.parts.field.get(entity) ?? []);
    for (const promise of listOf(contract.quality)) {
      if (!known.includes(promise.field)) delete promise.field;
    }
  },
  view: (view, id, _names, elements) => {
    const present = [...elements].filter(([kind, own]) => kindFacts(kind).area && own.size > 0).map(([kind]) => kind);
    const turn = id.charCodeAt(0);
    const sound = (selector: Value): Value =>
      typeof selector === 'string' ? selector : { kind: [present[turn % present.length]] };
    for (const key of ['include', 'highlight']) if (view[key]) view[key] = listOf(view[key]).map(sound);
    // There is always a system, whatever else is left out.
    if (view.exclude) {
      view.exclude = [{ kind: ['team'] }];
      delete view.include;
    }
    if (view.groupBy) view.groupBy = ['kind', 'area', 'owner', 'status'][turn % 4];
  },
};

/** A single value is a list of one. */
function listOf(value: Value): Value[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function putInOrder(value: Value, first: string, last: string): void {
  const isDated = [value[first], value[last]].every((date) => /^\d{4}-/.test(date));
  if (isDated && value[first] > value[last]) [value[first], value[last]] = [value[last], value[first]];
}

function uniqueBy(items: readonly Value[], keyOf: (item: Value) => unknown): Value[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/** What leads from one to another, once each; without stages or steps, nothing does. */
function uniqueArrows(arrows: Value): Value[] {
  const whole = listOf(arrows).filter(({ from, to }) => from !== undefined && to !== undefined);
  return uniqueBy(whole, ({ from, to }) => `${from}..${to}`);
}

function isNotEmpty(value: object): boolean {
  return Object.keys(value).length > 0;
}

/** A criterion tests one thing. */
function oneTest({ field, op, value, event, score, acceptance, since, atLeast, when }: Value): Value {
  if (field !== undefined) return op === undefined || value === undefined ? { field } : { field, op, value };
  if (since !== undefined) return atLeast === undefined ? { since } : { since, atLeast };
  const [first] = Object.entries({ event, score, acceptance, when }).filter(([, test]) => test !== undefined);
  return first ? Object.fromEntries([first]) : {};
}

/** Nothing is given, so that every comparison is false. */
function exampleOf(condition: string): Value {
  return { name: 'nothing is known', given: {}, qualifies: condition === 'true' };
}
