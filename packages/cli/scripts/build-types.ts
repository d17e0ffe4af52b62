import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** Rolls the types of the library entry into one file, so that the published package depends on nothing. */
const root = join(import.meta.dirname, '..');

/** By its path through node_modules, TypeScript takes each file of another package for a new one, and reads everything again for it. */
const realPaths: Plugin = {
  name: 'real-paths',
  async resolveId(source, importer) {
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && !resolved.external ? { ...resolved, id: realpathSync(resolved.id) } : resolved;
  },
};
const bundle = await rollup({
  input: join(root, 'src/index.ts'),
  plugins: [realPaths, dts({ respectExternal: true, tsconfig: join(root, '../../tsconfig.json') })],
  external: [/^node:/],
  onwarn: () => {},
});
await bundle.write({ file: join(root, 'dist/index.d.ts'), format: 'es' });
