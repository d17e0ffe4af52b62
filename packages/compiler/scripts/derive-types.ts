import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Language, Schema } from './read-schemas.ts';

/** TypeScript types of every kind, in the canonical form that the compiler hands on. */
export async function typesModule(language: Language): Promise<string> {
  const kinds = Object.values(language.collections).map(({ kind }) => kind);
  const strip = (schema: Schema): Schema => withoutDecoration(schema, language.definitions);
  const properties: Record<string, Schema> = { manifest: strip(language.manifest) };
  for (const kind of kinds) properties[kind] = { $ref: `#/$defs/${kind}` };
  const root: Schema = {
    title: 'Elements',
    description: 'The type of the elements of each kind.',
    type: 'object',
    properties,
    required: ['manifest', ...kinds],
    additionalProperties: false,
    $defs: Object.fromEntries(
      Object.entries(language.definitions).map(([name, schema]) => [name, { ...strip(schema), title: typeName(name) }]),
    ),
  };
  (properties.manifest as Schema).title = 'Manifest';
  delete (properties.manifest as Schema).$id;
  delete (properties.manifest as Schema).$defs;
  return compile(root as JSONSchema, 'Elements', {
    bannerComment: '',
    additionalProperties: false,
    declareExternallyReferenced: true,
    unknownAny: true,
    format: false,
  });
}

function typeName(name: string): string {
  return name.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase());
}

/**
 * Without what has no counterpart in a type: `x-` keys would put an index signature on every type and hide slips,
 * and a described reference would make an alias of its own out of every use of a text.
 */
function withoutDecoration<T>(value: T, definitions: Language['definitions']): T {
  if (Array.isArray(value)) return value.map((item) => withoutDecoration(item, definitions)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...siblings } = value as Schema;
  if (typeof $ref === 'string') {
    const target = definitions[$ref.split('/').at(-1) as string] as Schema;
    if (target.type !== 'string' && !target.vocabulary && target.scalar !== 'money') return { $ref } as T;
    const { title, ...plain } = target;
    return withoutDecoration({ ...plain, ...siblings }, definitions) as T;
  }
  const kept = Object.entries(value).filter(([key]) => key !== 'patternProperties' && key !== 'propertyNames');
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, key === 'default' ? inner : withoutDecoration(inner, definitions)]),
  ) as T;
}
