import { Environment } from '@marcbachmann/cel-js';
import type { Model } from '../model/model.ts';
import type { Field } from '../schema/generated/types.ts';

/** How a name is written in a condition, where “-” would be a minus. */
export function variableName(name: string): string {
  return name.replaceAll('-', '_');
}

/** Words that the Common Expression Language keeps for itself (cel-spec, langdef.md), and the types it names. */
const RESERVED = new Set(
  'as break const continue else false for function if import in let loop package namespace null return true var void while bool bytes double duration dyn int list map null_type string timestamp type uint'.split(
    ' ',
  ),
);
const RESERVED_FIELDS = new Set(['true', 'false', 'null', 'in']);

export function isReservedVariable(name: string): boolean {
  return RESERVED.has(name);
}

export function isReservedField(name: string): boolean {
  return RESERVED_FIELDS.has(name);
}

/** Numbers are all of one type, so that they compare with each other; dates compare as the text that they are. */
const TYPES: Record<NonNullable<Field['type']>, string> = {
  string: 'string',
  number: 'double',
  integer: 'double',
  boolean: 'bool',
  date: 'string',
  datetime: 'string',
  enum: 'string',
};

const LIMITS = { maxAstNodes: 1000, maxDepth: 50, maxListElements: 1000, maxMapEntries: 100, maxCallArguments: 8 };

/** What conditions are checked and run in: a variable, with its fields, for each entity that one of them names. */
export function createEnvironment(model: Model, named: ReadonlySet<string>): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: false,
    limits: LIMITS,
  });
  environment.registerOperator('double == int', (a: unknown, b: unknown) => Number(a) === Number(b));
  for (const entity of model.all('entity')) {
    const name = variableName(entity.id);
    if (isReservedVariable(name) || !named.has(name)) continue;
    const schema: Record<string, string> = {};
    for (const [field, { type }] of Object.entries(entity.value.fields ?? {})) {
      if (!isReservedField(field)) schema[variableName(field)] = type ? TYPES[type] : 'dyn';
    }
    environment.registerVariable({ name, schema });
  }
  return environment;
}
