import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import { Conditions } from '../expressions/conditions.ts';
import { isReservedField, isReservedVariable, variableName } from '../expressions/environment.ts';
import { idOf } from '../model/addresses.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { versionInForce } from '../model/versions.ts';
import type { Path } from '../schema/locate.ts';

/** Checks every condition against the declared fields, and executes the examples of definitions. */
export function checkExpressions(model: Model, unknowns: Unknowns, asOf: CalendarDate): Diagnostic[] {
  const all = [...conditionsOf(model)];
  const conditions = new Conditions(
    model,
    all.map(({ text }) => text),
  );
  const wrong = new Set<Element>();
  const diagnostics = checkNames(model);
  for (const { element, path, text } of all) {
    const problem = conditions.check(text);
    if (!problem) continue;
    const { code, ...parameters } = problem;
    wrong.add(element);
    diagnostics.push(diagnose(code, parameters as never, placeOf(element, path), { elements: [element.address] }));
  }
  for (const definition of model.all('definition')) {
    if (wrong.has(definition)) continue;
    const { value, noted } = unknowns.watch(() => tryExamples(definition, conditions, model, asOf));
    if (noted === undefined) diagnostics.push(...value);
  }
  return diagnostics;
}

interface Condition {
  readonly element: Element;
  readonly path: Path;
  readonly text: string;
}

function* conditionsOf(model: Model): Iterable<Condition> {
  for (const element of model.all('definition')) yield* given(element, ['when'], element.value.when);
  for (const element of model.all('automation'))
    yield* given(element, ['trigger', 'when'], element.value.trigger?.when);
  for (const element of model.all('scoring-model')) yield* ofList(element, ['signals'], element.value.signals);
  for (const element of model.all('lifecycle')) {
    for (const [stage, { criteria }] of Object.entries(element.value.stages ?? {})) {
      yield* ofList(element, ['stages', stage, 'criteria'], criteria);
    }
  }
  for (const kind of VERSIONED) {
    for (const element of model.all(kind)) yield* ofList(element, ['versions'], element.value.versions);
  }
}

const VERSIONED = ['definition', 'scoring-model', 'attribution-model', 'taxonomy', 'standard'] as const;

function* ofList(element: Element, path: Path, items: readonly { when?: string }[] = []): Iterable<Condition> {
  for (const [index, { when }] of items.entries()) yield* given(element, [...path, index, 'when'], when);
}

function* given(element: Element, path: Path, text: string | undefined): Iterable<Condition> {
  if (text !== undefined) yield { element, path, text };
}

/** Names that conditions can't write: reserved words, and two names that become one. */
function checkNames(model: Model): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const entity of model.all('entity')) {
    const about = { elements: [entity.address] };
    if (isReservedVariable(variableName(entity.id))) {
      diagnostics.push(diagnose('expression/reserved', { name: entity.id }, entity.place, about));
    }
    const written = new Map<string, string>();
    for (const field of Object.keys(entity.value.fields ?? {})) {
      const place = placeOf(entity, ['fields', field]);
      const name = variableName(field);
      const first = written.get(name);
      if (isReservedField(name)) diagnostics.push(diagnose('expression/reserved', { name: field }, place, about));
      if (first !== undefined)
        diagnostics.push(diagnose('expression/clash', { name, first, second: field }, place, about));
      written.set(name, field);
    }
  }
  return diagnostics;
}

/** An example that does not qualify where it should, or does where it shouldn't, is a compile error. */
function tryExamples(
  definition: Element<'definition'>,
  conditions: Conditions,
  model: Model,
  asOf: CalendarDate,
): Diagnostic[] {
  const { when, versions, examples = [] } = definition.value;
  const condition = when ?? versionInForce(versions, asOf)?.when;
  const about = { elements: [definition.address] };
  return examples.flatMap((example, index): Diagnostic[] => {
    const expected = example.qualifies ?? true;
    if (condition === undefined) {
      return [
        diagnose('expression/no-condition', { example: example.name }, placeOf(definition, ['examples', index]), about),
      ];
    }
    const { values, unknown } = givenValues(definition, example.given ?? {}, model);
    if (unknown) {
      const parameters = { detail: `there is no field “${unknown.key}”`, nearest: unknown.nearest };
      return [
        diagnose('expression/type', parameters, placeOf(definition, ['examples', index, 'given', unknown.key]), about),
      ];
    }
    if (conditions.holds(condition, values) === expected) return [];
    const parameters = { example: example.name, expected };
    return [diagnose('expression/example', parameters, placeOf(definition, ['examples', index]), about)];
  });
}

interface Given {
  readonly values: Record<string, Record<string, unknown>>;
  readonly unknown?: { readonly key: string; readonly nearest: readonly string[] };
}

/** The values of an example: a bare name is a field of the definition's entity, `entity.field` one of any. */
function givenValues(definition: Element<'definition'>, given: Readonly<Record<string, unknown>>, model: Model): Given {
  const values: Record<string, Record<string, unknown>> = {};
  const own = definition.value.entity === undefined ? undefined : idOf(definition.value.entity);
  for (const [key, value] of Object.entries(given)) {
    const [entity, field] = key.includes('.') ? (key.split('.', 2) as [string, string]) : [own, key];
    const fields = Object.keys(model.get<'entity'>(`entity/${entity}`)?.value.fields ?? {});
    if (entity === undefined || !fields.includes(field)) {
      const known = key.includes('.') ? fields.map((name) => `${entity}.${name}`) : fields;
      return { values, unknown: { key, nearest: nearestNames(key, known) } };
    }
    const variable = variableName(entity);
    values[variable] = { ...values[variable], [variableName(field)]: value };
  }
  return { values };
}
