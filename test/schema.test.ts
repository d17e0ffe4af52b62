import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { compileFiles, ROOT } from './load-workspace.ts';

/** The schema as an editor uses it: another validator, with nothing of ours around it. */
const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/spandrel.schema.json'), 'utf8')) as Record<string, unknown>;
const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  formats: { date: true },
}).compile(schema);

function errorsOf(text: string): string[] {
  return parseAllDocuments(text, { merge: true }).flatMap((document) => {
    validate(document.toJS());
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  });
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? yamlFiles(path) : /\.ya?ml$/.test(name) ? [path] : [];
  });
}

describe('the schema for editors', () => {
  const files = ['examples', 'test/cases', 'packages/rules/src'].flatMap((folder) => yamlFiles(join(ROOT, folder)));

  it('accepts every file of the examples, the reference cases and the rules', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) expect(errorsOf(readFileSync(file, 'utf8')), file).toEqual([]);
  });

  it.each([
    ['a single value for a list', 'systems: {crm: {holds: lead}}\n'],
    ['a number for a text', 'standards: {voice: {version: 1.10}}\n'],
    ['a key with nothing behind it yet', 'systems: {crm: {owner: , status: , contract: , privacy: {dpa: }}}\n'],
    ['an element with nothing behind it yet', 'systems: {crm: }\n'],
    ['a collection with nothing behind it yet', 'systems:\n'],
    ['defaults that leave out what is required', 'defaults: {flows: {owner: cmo}}\n'],
    ['keys of one’s own', 'x-a: 1\nsystems: {crm: {x-b: {c: [1]}, contract: {x-d: 2}}}\n'],
    [
      'keys of one’s own among ids',
      'defaults: {x-a: 1}\nsystems: {x-Note_1: text}\nentities: {e: {fields: {x-b: [1], f: {}}}}\nworkflows: {w: {steps: {x-c: 2}}}\n',
    ],
    ['values outside of a vocabulary', 'systems: {crm: {category: something-new}}\n'],
  ])('accepts %s, as the compiler does', (_, text) => {
    expect(errorsOf(text)).toEqual([]);
    const manifest = {
      path: 'spandrel.yaml',
      text: 'spandrel: 1\narchitecture: {id: test}\nteams: {m: {}}\nroles: {cmo: {team: m}}\nentities: {lead: {}}\n',
    };
    expect(compileFiles([manifest, { path: 'a.yaml', text }]).diagnostics).toEqual([]);
  });

  it.each([
    ['an unknown collection', 'sytems: {}\n'],
    ['an unknown key', 'systems: {crm: {onwer: cmo}}\n'],
    ['a value outside of a closed list', 'systems: {crm: {status: activ}}\n'],
    ['an id in capitals', 'systems: {CRM: {}}\n'],
    ['what is required and missing', 'flows: {f: {from: a}}\n'],
    ['a figure out of range', 'systems: {crm: {utilisation: 60}}\n'],
    ['a duration that is none', 'flows: {f: {from: a, to: b, carries: {}, latency: soon}}\n'],
  ])('refuses %s', (_, text) => {
    expect(errorsOf(text)).not.toEqual([]);
  });

  it('explains every key', () => {
    const unexplained = [...propertiesOf(schema, '')].filter(
      ([path, { description }]) => !description && !path.startsWith('/defaults/'),
    );
    expect(unexplained.map(([path]) => path)).toEqual([]);
  });
});

/** Every property at any depth, with its path. */
function* propertiesOf(node: unknown, path: string): Iterable<[string, { description?: string }]> {
  if (typeof node !== 'object' || node === null) return;
  const { properties = {}, ...rest } = node as { properties?: Record<string, { description?: string }> };
  for (const [name, inner] of Object.entries(properties)) {
    yield [`${path}/${name}`, inner];
    yield* propertiesOf(inner, `${path}/${name}`);
  }
  for (const inner of Object.values(rest)) yield* propertiesOf(inner, path);
}
