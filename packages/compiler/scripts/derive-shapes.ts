import type { Language, Schema } from './read-schemas.ts';

/** Writes the shape table: what each key may hold, as small data that normalising and linking walk along. */
export function shapesModule(language: Language): string {
  const names = Object.keys(language.definitions).sort();
  const lines = names.map((name) => {
    const schema = language.definitions[name] as Schema;
    return `const ${identifier(name)}: Shape = ${shapeOf(schema)};`;
  });
  const kinds = Object.entries(language.collections).map(([collection, { kind }]) => {
    const schema = language.definitions[kind] as Schema;
    const facts = [
      `collection: ${JSON.stringify(collection)}`,
      `title: ${JSON.stringify(schema.title)}`,
      `area: ${JSON.stringify(schema.area)}`,
      `shape: ${identifier(kind)} as ObjectShape`,
    ];
    return `  ${JSON.stringify(kind)}: { ${facts.join(', ')} },`;
  });
  const collections = Object.entries(language.collections).map(
    ([collection, { kind }]) => `  ${JSON.stringify(collection)}: ${JSON.stringify(kind)},`,
  );
  return [
    "import type { ObjectShape, Shape } from '../shape.ts';",
    '',
    ...order(names, language).map((name) => lines[names.indexOf(name)] as string),
    '',
    '/** What the manifest says besides collections. */',
    `export const manifestShape: ObjectShape = ${shapeOf({ ...language.manifest, additionalProperties: false })} as ObjectShape;`,
    '',
    '/** Every kind of element, with its collection, its area and the shape of its keys. */',
    'export const kinds = {',
    ...kinds,
    '} as const;',
    '',
    '/** The kind of the elements of each collection. */',
    'export const collections = {',
    ...collections,
    '} as const;',
    '',
  ].join('\n');
}

/** Definitions before those that use them. */
function order(names: readonly string[], language: Language): string[] {
  const done = new Set<string>();
  const visit = (name: string): void => {
    if (done.has(name)) return;
    for (const used of references(language.definitions[name])) visit(used);
    done.add(name);
  };
  names.forEach(visit);
  return [...done];
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner).split('/').at(-1) as string] : references(inner),
  );
}

function identifier(name: string): string {
  return `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Shape`;
}

function shapeOf(schema: Schema | boolean | undefined): string {
  if (schema === undefined || typeof schema === 'boolean') return `{ type: 'any' }`;
  if (schema.$ref) return identifier(schema.$ref.split('/').at(-1) as string);
  if (schema.refersTo) return referenceShape(schema);
  if (schema.vocabulary) {
    const suggestions = schema.anyOf?.flatMap((option) => option.enum ?? []);
    return `{ type: 'text', suggestions: ${JSON.stringify(suggestions)} }`;
  }
  if (schema.anyOf) return `{ type: 'either', options: [${schema.anyOf.map(shapeOf).join(', ')}] }`;
  if (schema.const !== undefined) return constantShape(schema.const);
  if (schema.type === 'array') return listShape(schema);
  if (schema.type === 'object') return schema.properties ? objectShape(schema) : mapShape(schema);
  if (schema.type === 'string') return textShape(schema);
  if (schema.type === 'number' || schema.type === 'integer' || schema.type === 'boolean')
    return `{ type: '${schema.type}' }`;
  return `{ type: 'any' }`;
}

function constantShape(constant: unknown): string {
  return typeof constant === 'string'
    ? `{ type: 'text', values: ${JSON.stringify([constant])} }`
    : `{ type: 'integer' }`;
}

function referenceShape(schema: Schema): string {
  const flags = ['local', 'wildcard', 'mayBeGone']
    .filter((flag) => schema[flag] === true)
    .map((flag) => `${flag}: true`);
  return `{ ${[`type: 'reference'`, `kinds: ${JSON.stringify(schema.refersTo)}`, `verb: ${JSON.stringify(schema.verb)}`, ...flags].join(', ')} }`;
}

function textShape(schema: Schema): string {
  const facts = [`type: 'text'`];
  if (schema.enum) facts.push(`values: ${JSON.stringify(schema.enum)}`);
  if (schema.scalar && schema.scalar !== 'text') facts.push(`format: ${JSON.stringify(schema.scalar)}`);
  return `{ ${facts.join(', ')} }`;
}

function listShape(schema: Schema): string {
  const facts = [`type: 'list'`, `items: ${shapeOf(schema.items)}`];
  if (schema.identifiedBy) facts.push(`identifiedBy: ${JSON.stringify(schema.identifiedBy)}`);
  if (schema.ordered) facts.push('ordered: true');
  return `{ ${facts.join(', ')} }`;
}

function mapShape(schema: Schema): string {
  const keys = schema.propertyNames ? `keys: ${shapeOf(schema.propertyNames)}, ` : '';
  return `{ type: 'map', ${keys}values: ${shapeOf(schema.additionalProperties)} }`;
}

function objectShape(schema: Schema): string {
  const properties = Object.entries(schema.properties ?? {});
  const expected = properties.filter(([, inner]) => inner.expected === true).map(([key]) => key);
  const keys = properties.map(([key, inner]) => `${JSON.stringify(key)}: ${shapeOf(inner)}`);
  const node = schema.kind && !schema.collection ? `node: ${JSON.stringify(schema.kind)}, ` : '';
  const open = schema.additionalProperties === true ? 'open: true, ' : '';
  const stated = properties.flatMap(([key, inner]) => (inner.default === undefined ? [] : [[key, inner.default]]));
  const defaults = stated.length > 0 ? `defaults: ${JSON.stringify(Object.fromEntries(stated))}, ` : '';
  return `{ type: 'object', ${node}${open}${defaults}title: ${JSON.stringify(schema.title ?? '')}, required: ${JSON.stringify(schema.required ?? [])}, expected: ${JSON.stringify(expected)}, keys: { ${keys.join(', ')} } }`;
}
