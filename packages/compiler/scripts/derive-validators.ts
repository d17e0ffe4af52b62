import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { formats } from '../src/model/dates.ts';
import { ANNOTATIONS, type Language, type Schema } from './read-schemas.ts';

/** Validators as plain code, one a kind and one for the manifest, so that nothing is compiled at start-up. */
export async function validatorsModule(language: Language): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    code: { source: true, lines: false, optimize: 2, formats: _`require("../src/model/dates.ts").formats` },
    formats: { ...formats },
    inlineRefs: 3,
    unicodeRegExp: false,
    messages: false,
  });
  ajv.addVocabulary([...ANNOTATIONS]);
  const $id = 'spandrel:';
  const $defs = { ...withoutCommonKeys(language.definitions), manifest: closed(language.manifest) };
  ajv.addSchema({ $id, $defs });
  const entries: Record<string, string> = { manifest: `${$id}#/$defs/manifest`, element: `${$id}#/$defs/element` };
  for (const { kind } of Object.values(language.collections))
    entries[kind.replaceAll('-', '_')] = `${$id}#/$defs/${kind}`;
  const commonjs = (standaloneCode as unknown as { default: typeof standaloneCode }).default(ajv, entries);
  const result = await build({
    stdin: { contents: commonjs, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'node20',
    write: false,
    legalComments: 'none',
  });
  // Nobody reads these paths into the schema, and they are a third of the code.
  return (result.outputFiles[0]?.text ?? '').replaceAll(/schemaPath:"[^"]*",/g, '');
}

/**
 * What every element takes is checked by a validator of its own, run beside that of the kind: otherwise its code would
 * stand in each of them, and be most of what is loaded.
 */
function withoutCommonKeys(definitions: Language['definitions']): Record<string, Schema> {
  const common = definitions.element?.properties ?? {};
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => {
      if (!schema.collection || !schema.properties) return [name, schema];
      const properties = Object.entries(schema.properties).map(([key, own]) => [key, own === common[key] ? {} : own]);
      return [name, { ...schema, properties: Object.fromEntries(properties) }];
    }),
  );
}

/** The manifest's own keys; collections beside them are validated kind by kind. */
function closed(manifest: Schema): Schema {
  const { $schema, $id, $defs, ...rest } = manifest;
  return { ...rest, patternProperties: { '^x-': true }, additionalProperties: false };
}

/** The types of the validators' module. */
export const validatorTypes = `import type { ErrorObject } from 'ajv';
type Validator = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
declare const validators: Record<string, Validator>;
export default validators;
`;
