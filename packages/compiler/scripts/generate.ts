import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorSchema } from './derive-editor-schema.ts';
import { shapesModule } from './derive-shapes.ts';
import { typesModule } from './derive-types.ts';
import { validatorsModule, validatorTypes } from './derive-validators.ts';
import { readLanguage } from './read-schemas.ts';

const root = join(import.meta.dirname, '../../..');
const generated = join(root, 'packages/compiler/src/schema/generated');
const language = readLanguage(join(root, 'schemas'));
const note = '// Generated from schemas/ by “pnpm generate”; edit the schemas instead.\n';

const outputs: Record<string, string> = {
  [join(root, 'schemas/spandrel.schema.json')]: `${JSON.stringify(editorSchema(language), null, 1)}\n`,
  [join(generated, 'shapes.ts')]: note + shapesModule(language),
  [join(generated, 'types.ts')]: note + (await typesModule(language)),
  [join(generated, 'validators.d.ts')]: note + validatorTypes,
  [join(generated, 'validators.js')]: note + (await validatorsModule(language)),
};

const checkOnly = process.argv.includes('--check');
const stale = Object.entries(outputs).filter(
  ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
);
for (const [file, text] of stale) {
  if (checkOnly) {
    process.stderr.write(`${file} is not up to date: run “pnpm generate”.\n`);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
