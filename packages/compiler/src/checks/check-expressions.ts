import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Conditions } from '../expressions/conditions.ts';
import { conditionsOf } from '../expressions/conditions-of.ts';
import { isReservedField, isReservedVariable, variableName } from '../expressions/environment.ts';
import { givenValues } from '../expressions/try-examples.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { versionInForce } from '../model/versions.ts';

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
    const { value, noted } = unknowns.watch(() => failingExamples(definition, conditions, model, asOf));
    if (noted === undefined) diagnostics.push(...value);
  }
  return diagnostics;
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
function failingExamples(
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
