import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keywords that the language adds to JSON Schema: what a thing is, what a key refers to and by which relation. */
export const ANNOTATIONS = new Set([
  'kind',
  'area',
  'collection',
  'refersTo',
  'verb',
  'expected',
  'wildcard',
  'mayBeGone',
  'local',
  'scalar',
  'vocabulary',
  'identifiedBy',
  'ordered',
]);

/** A piece of JSON Schema, with the annotations that the language adds (kind, refersTo, verb, expected …). */
export interface Schema {
  [keyword: string]: unknown;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  patternProperties?: Record<string, Schema | boolean>;
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  $ref?: string;
  $defs?: Record<string, Schema>;
}

export interface Language {
  /** The files of the language, by name, as they are. */
  readonly files: ReadonlyMap<string, Schema>;
  /** Every definition by its name, made flat: no allOf, references as `#/$defs/name`. */
  readonly definitions: Readonly<Record<string, Schema>>;
  /** The collections by name, each with the name of its elements' definition. */
  readonly collections: Readonly<Record<string, { kind: string; description: string }>>;
  readonly manifest: Schema;
}

/** Reads the hand-written schemas and makes them one flat dictionary of definitions. */
export function readLanguage(folder: string): Language {
  const files = new Map<string, Schema>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.schema.json') || name === 'spandrel.schema.json') continue;
    files.set(name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema);
  }
  const raw = rawDefinitions(files);
  const definitions = Object.fromEntries(
    Object.entries(raw).map(([key, definition]) => [key, flatten(definition, raw)]),
  );
  const manifest = files.get('manifest.schema.json');
  if (!manifest) throw new Error('manifest.schema.json is missing');
  return { files, definitions, collections: collectionsOf(files), manifest: localReferences(manifest) };
}

function rawDefinitions(files: ReadonlyMap<string, Schema>): Record<string, Schema> {
  const raw: Record<string, Schema> = {};
  for (const [name, file] of files) {
    for (const [key, definition] of Object.entries(file.$defs ?? {})) {
      if (raw[key]) throw new Error(`${name}: a second definition is called ${key}`);
      raw[key] = localReferences(definition);
    }
  }
  return raw;
}

function collectionsOf(files: ReadonlyMap<string, Schema>): Record<string, { kind: string; description: string }> {
  const properties = [...files.values()].flatMap((file) => Object.entries(file.properties ?? {}));
  const collections = properties.flatMap(([collection, { propertyNames, additionalProperties, description = '' }]) => {
    const target = typeof additionalProperties === 'object' ? additionalProperties.$ref : undefined;
    return propertyNames && target
      ? [[collection, { kind: target.split('/').at(-1) as string, description }] as const]
      : [];
  });
  return Object.fromEntries(collections);
}

function localReferences<T>(value: T): T {
  if (Array.isArray(value)) return value.map(localReferences) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, `#/$defs/${inner.split('/').at(-1)}`]
        : [key, localReferences(inner)],
    ),
  ) as T;
}

/** Folds `allOf` into one closed object, own keys first: simpler to validate, to explain and to complete in editors. */
function flatten(definition: Schema, all: Readonly<Record<string, Schema>>): Schema {
  const { allOf, unevaluatedProperties, ...own } = definition;
  if (!allOf) return definition;
  const properties = { ...own.properties };
  for (const part of allOf) {
    const base = all[String(part.$ref).split('/').at(-1) as string];
    if (!base) throw new Error(`unknown base ${part.$ref}`);
    for (const [key, schema] of Object.entries(base.properties ?? {})) properties[key] ??= schema;
  }
  if (unevaluatedProperties !== false) throw new Error(`${own.title} must be closed`);
  return { ...own, properties, patternProperties: { '^x-': true }, additionalProperties: false };
}
