import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** Rolls the types of the library entry into one file, so that the published package depends on nothing. */
const root = join(import.meta.dirname, '..');
const bundle = await rollup({
  input: join(root, 'src/index.ts'),
  plugins: [dts({ respectExternal: true, tsconfig: join(root, '../../tsconfig.json') })],
  external: [/^node:/],
  onwarn: () => {},
});
await bundle.write({ file: join(root, 'dist/index.d.ts'), format: 'es' });
