import { ANNOTATIONS, type Language, type Schema } from './read-schemas.ts';

/**
 * The schema for editors and for `spandrel schema`: it accepts all that the compiler accepts, so also a single value
 * for a list, a number for a text and a key with nothing behind it yet.
 */
export function editorSchema(language: Language): Schema {
  const $defs: Record<string, Schema> = {};
  for (const [name, definition] of Object.entries(language.definitions)) $defs[name] = loosen(definition) as Schema;
  const properties: Record<string, Schema> = {};
  const defaults: Record<string, Schema> = {};
  for (const [name, schema] of Object.entries(language.manifest.properties ?? {}))
    properties[name] = loosen(schema) as Schema;
  for (const [collection, { kind, description }] of Object.entries(language.collections)) {
    properties[collection] = {
      description,
      type: ['object', 'null'],
      propertyNames: ownOr({ $ref: '#/$defs/id' }),
      patternProperties: OWN,
      additionalProperties: { $ref: `#/$defs/${kind}` },
    };
    defaults[collection] = { $ref: `#/$defs/${withoutRequired(kind, $defs)}` };
  }
  properties.defaults = {
    description: 'Keys that every element of a collection in this file takes, unless it says otherwise.',
    type: ['object', 'null'],
    properties: defaults,
    patternProperties: OWN,
    additionalProperties: false,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://spandrel.dev/schema/1/spandrel.schema.json',
    title: 'Spandrel',
    description: 'A file of a marketing architecture: the manifest spandrel.yaml, or collections of elements.',
    type: ['object', 'null'],
    properties,
    patternProperties: OWN,
    additionalProperties: false,
    $defs,
  };
}

/** The user’s own keys, which hold anything at all. */
const OWN = { '^x-': true };

/** The names that a mapping of ids takes, and those of the user’s own keys among them. */
function ownOr(names: Schema): Schema {
  return { anyOf: [{ pattern: '^x-' }, names] };
}

/** Splits off what a kind requires, so that `defaults` may give some keys and leave out others. */
function withoutRequired(kind: string, $defs: Record<string, Schema>): string {
  const definition = $defs[kind] as Schema;
  if (!definition.required) return kind;
  const { required, ...rest } = definition;
  $defs[`${kind}-keys`] = rest;
  $defs[kind] = {
    title: definition.title,
    description: definition.description,
    allOf: [{ $ref: `#/$defs/${kind}-keys` }],
    required,
  };
  return `${kind}-keys`;
}

function loosen(schema: Schema | boolean): Schema | boolean {
  if (typeof schema === 'boolean') return schema;
  const plain = Object.fromEntries(Object.entries(schema).filter(([key]) => !ANNOTATIONS.has(key))) as Schema;
  if (plain.type === 'array') {
    const { items, type: _, ...rest } = plain;
    const item = loosen(items ?? {}) as Schema;
    return { ...rest, anyOf: [{ type: 'array', items: item }, item] };
  }
  if (plain.anyOf)
    return { ...plain, anyOf: [...plain.anyOf.map((option) => loosen(option) as Schema), { type: 'null' }] };
  if (plain.properties) {
    plain.properties = Object.fromEntries(
      Object.entries(plain.properties).map(([key, inner]) => [key, loosen(inner) as Schema]),
    );
  }
  if (typeof plain.additionalProperties === 'object') plain.patternProperties = OWN;
  if (plain.additionalProperties !== undefined) plain.additionalProperties = loosen(plain.additionalProperties);
  if (plain.propertyNames) plain.propertyNames = ownOr(strip(plain.propertyNames));
  if (plain.enum) plain.enum = [...plain.enum, null];
  if (typeof plain.type === 'string') {
    const isText = plain.type === 'string' && !plain.enum && !plain.format && !plain.pattern;
    plain.type = isText ? ['string', 'number', 'null'] : [plain.type, 'null'];
  }
  return plain;
}

function strip(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !ANNOTATIONS.has(key))) as Schema;
}
