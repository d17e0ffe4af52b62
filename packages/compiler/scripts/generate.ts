import { join } from 'node:path';
import { editorSchema } from './derive-editor-schema.ts';
import { shapesModule } from './derive-shapes.ts';
import { typesModule } from './derive-types.ts';
import { validatorsModule, validatorTypes } from './derive-validators.ts';
import { readLanguage } from './read-schemas.ts';
import { writeGenerated } from './write-generated.ts';

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

writeGenerated(new Map(Object.entries(outputs)));
