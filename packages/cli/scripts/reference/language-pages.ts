import { join } from 'node:path';
import { readLanguage, type Schema } from '../../../compiler/scripts/read-schemas.ts';
import { listOr, NOTE, ROOT, slug, table, withArticle } from './markdown.ts';

const language = readLanguage(join(ROOT, 'schemas'));

/** The pages of the language, in the order in which a reader would want them; `reserved` has no page. */
const PAGES = [
  'manifest',
  'common',
  'organisation',
  'strategy-planning',
  'martech-data',
  'lead-lifecycle',
  'decisions',
  'measurement-reporting',
  'channels',
  'work',
  'governance',
  'views',
  'vocabularies',
];

interface Target {
  readonly page: string;
  readonly heading: string;
}

/** Where each definition of the schemas is explained. */
const targets = new Map<string, Target>();
for (const [file, { $defs = {} }] of language.files) {
  for (const [name, { title, collection }] of Object.entries($defs)) {
    const heading = typeof collection === 'string' ? collection : (title ?? name);
    targets.set(name, { page: file.replace('.schema.json', ''), heading });
  }
}

function linkTo(name: string, page: string, words: string): string {
  const target = targets.get(name);
  if (!target || target.page === 'reserved') return words;
  return `[${words}](${target.page === page ? '' : `${target.page}.md`}#${slug(target.heading)})`;
}

/** Writes the page of one schema file; what is nested in a key is told in a section of its own, which the key links to. */
class LanguagePage {
  readonly #page: string;
  readonly #schema: Schema;
  /** What is said of the key whose table row is being written. */
  #said = '';
  #nested: { readonly heading: string; readonly intro: string; readonly schema: Schema }[] = [];

  constructor(page: string, schema: Schema) {
    this.#page = page;
    this.#schema = schema;
  }

  write(): string {
    const { title, description, properties = {}, $defs = {} } = this.#schema;
    const collections = Object.entries(properties).filter(([, { propertyNames }]) => propertyNames);
    const own = Object.entries($defs);
    const overview = collections.map(([name, collection]) => [
      `[\`${name}\`](#${slug(name)})`,
      `\`${targetName(collection)}/…\``,
      collection.description ?? '',
    ]);
    return [
      `${NOTE}# Language: ${title}\n\n${description}\n\n`,
      overview.length > 0 ? table(['collection', 'address', 'what stands in it'], overview) : '',
      this.#page === 'manifest' ? this.#keys(this.#schema, 'the manifest') : '',
      ...own.map(([name, definition]) => this.#definition(name, definition)),
    ].join('');
  }

  #definition(name: string, definition: Schema): string {
    const { title = name, description = '', collection, area } = definition;
    const isElement = typeof collection === 'string';
    const noun = title.toLowerCase();
    const facts = isElement
      ? `Collection \`${collection}\`, address \`${name}/…\`, ${area === undefined ? 'no area' : `area \`${area}\``}. Besides the keys below, it takes the [common keys](common.md#common-keys).\n\n`
      : '';
    const within = NESTED_ADDRESSES[name];
    const address = within ? `Address \`${within}\`.\n\n` : '';
    const heading = `## ${isElement ? collection : title}\n\n${description}\n\n${facts}${address}`;
    if (definition.properties && Object.keys(definition.properties).length > 0) {
      return heading + this.#keys(definition, withArticle(noun));
    }
    return heading + this.#plain(definition, noun);
  }

  /** A definition without keys of its own: a scalar, a vocabulary, or one of several forms. */
  #plain(definition: Schema, noun: string): string {
    const options = definition.vocabulary ? ((definition.anyOf?.[0]?.enum as string[] | undefined) ?? []) : [];
    if (options.length > 0) return `${options.map((value) => `\`${value}\``).join(', ')}.\n\n`;
    if (definition.scalar && definition.anyOf === undefined) return '';
    const keys = definition.anyOf?.find(({ properties }) => properties);
    const others = (definition.anyOf ?? [definition]).filter((option) => option !== keys);
    const holds = listOr(others.map((option) => this.#holds(option, noun, withArticle(noun))));
    return keys
      ? `It holds ${holds}, or these keys:\n\n${this.#keys(keys, withArticle(noun))}`
      : `It holds ${holds}.\n\n`;
  }

  /** The table of an object's keys, and the sections of what is nested in them. */
  #keys(schema: Schema, owner: string): string {
    const rows = Object.entries(schema.properties ?? {}).map(([key, inner]) => {
      const mark = schema.required?.includes(key) ? ' **required**' : inner.expected ? ' *expected*' : '';
      this.#said = inner.description ?? '';
      const standard = inner.default === undefined ? '' : ` Default: \`${String(inner.default)}\`.`;
      return [
        `\`${key}\`${mark}`,
        this.#holds(inner, key, owner),
        `${inner.description ?? this.#described(inner)}${standard}`,
      ];
    });
    return table(['key', 'holds', 'what it says'], rows) + this.#sections();
  }

  #sections(): string {
    const nested = this.#nested;
    this.#nested = [];
    return nested
      .map(
        ({ heading, intro, schema }) =>
          `### ${heading}\n\n${intro}\n\n${this.#keys(schema, heading.replace('The ', 'the '))}`,
      )
      .join('');
  }

  #described({ $ref }: Schema): string {
    return language.definitions[String($ref).split('/').at(-1) as string]?.description ?? '';
  }

  /** What may stand behind a key, in words. */
  #holds(schema: Schema, key: string, owner: string): string {
    if (schema.$ref) return this.#named(schema.$ref.split('/').at(-1) as string);
    if (Array.isArray(schema.refersTo)) return this.#reference(schema);
    if (schema.const !== undefined) return `\`${String(schema.const)}\``;
    if (schema.enum) return `one of ${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
    if (schema.anyOf) return listOr(schema.anyOf.map((option) => this.#holds(option, key, owner)));
    if (schema.items) return `a list: ${this.#holds(schema.items, key, owner)}`;
    if (schema.properties && Object.keys(schema.properties).length > 0) return this.#section(schema, key, owner);
    if (schema.type === 'object') return this.#mapping(schema, key, owner);
    if (Array.isArray(schema.type)) return listOr(schema.type.map((type) => PLAIN[type] ?? type));
    const range = schema.maximum === undefined ? '' : ` from ${String(schema.minimum)} to ${String(schema.maximum)}`;
    return `${PLAIN[String(schema.type)] ?? String(schema.type)}${range}`;
  }

  #named(name: string): string {
    const { title = name, scalar, vocabulary } = language.definitions[name] ?? {};
    if (name === 'text') return 'text';
    const noun = title.toLowerCase();
    const words = scalar === 'money' || noun.endsWith('settings') ? noun : withArticle(noun);
    if (vocabulary) return `text; [suggestions](vocabularies.md#${slug(title)})`;
    return linkTo(name, this.#page, scalar === 'semver' ? 'a semantic version' : words);
  }

  #reference({ refersTo, wildcard, mayBeGone, local }: Schema): string {
    const kinds = refersTo as string[];
    if (kinds.includes('*')) {
      const more = wildcard
        ? ', or `kind/*` for all of a kind'
        : mayBeGone
          ? ', or the address of one that is gone'
          : '';
      return `any element${more}`;
    }
    const names = kinds.map((kind) => linkTo(kind, this.#page, kind.replaceAll('-', ' ')));
    return `→ ${listOr(names)}${local ? ' of its own' : ''}`;
  }

  #mapping({ propertyNames, additionalProperties }: Schema, key: string, owner: string): string {
    const names = propertyNames ? this.#holds(propertyNames, key, owner) : 'a name';
    if (typeof additionalProperties !== 'object') return 'a mapping of keys and values';
    return `for each ${names.replace(/^(\[?)an? /, '$1')}: ${this.#holds(additionalProperties, key, owner)}`;
  }

  #section(schema: Schema, key: string, owner: string): string {
    const heading = `\`${key}\` of ${owner}`;
    this.#nested.push({ heading, intro: schema.description ?? this.#said, schema });
    return `[these keys](#${slug(heading)})`;
  }
}

/** How the addresses of what sits inside an element are formed. */
const NESTED_ADDRESSES: Record<string, string> = {
  stage: 'stage/<lifecycle>.<stage>',
  transition: 'transition/<lifecycle>.<from>..<to>',
  step: 'step/<workflow>.<step>',
  handoff: 'handoff/<workflow>.<from>..<to>',
  field: 'field/<entity>.<field>',
};

const PLAIN: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
};

function targetName({ additionalProperties }: Schema): string {
  const { $ref = '' } = typeof additionalProperties === 'object' ? additionalProperties : {};
  return $ref.split('/').at(-1) as string;
}

function schemaOf(page: string): Schema {
  const schema = language.files.get(`${page}.schema.json`);
  if (!schema) throw new Error(`schemas/${page}.schema.json is missing`);
  return schema;
}

/** The pages of the language, from the schemas. */
export function languagePages(): [string, string][] {
  const unlisted = [...language.files.keys()].filter(
    (file) => ![...PAGES, 'reserved'].includes(file.split('.')[0] ?? ''),
  );
  if (unlisted.length > 0) throw new Error(`There is no place among the pages for ${unlisted.join(', ')}.`);
  const rows = PAGES.map((page) => {
    const { title, description = '', properties = {} } = schemaOf(page);
    const collections = Object.keys(properties).filter((name) => properties[name]?.propertyNames);
    return [
      `[${title}](${page}.md)`,
      collections.map((name) => `[\`${name}\`](${page}.md#${slug(name)})`).join(', '),
      description,
    ];
  });
  const kept = Object.keys(schemaOf('reserved').properties ?? {}).map((name) => `\`${name}\``);
  const index = `${NOTE}# The language, version 1

Every key that a file may hold, made from the JSON Schema. What the words mean is told in [Concepts](../../concepts.md).

A key that is **required** must be there; a key that is *expected* may be left out, and a [rule](../rules/index.md) reports the gap.
“→ role” is a reference to a role: its id, or its address. Where a list is expected, a single value is a list of one.
Keys that begin with \`x-\` are yours, at any level.

${table(['page', 'collections', 'what it is about'], rows)}The names ${listOr(kept).replace(' or ', ' and ')} are kept for later versions: what stands in them is not checked yet.
`;
  return [
    ['language/index.md', index],
    ...PAGES.map((page): [string, string] => [`language/${page}.md`, new LanguagePage(page, schemaOf(page)).write()]),
  ];
}
