import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

/**
 * Rolls the types of the library entry into one file, so that the published package depends on nothing. They are
 * declared first, each file by itself: rolled from the sources, they would bring whatever the sources are made with.
 */
const root = join(import.meta.dirname, '../../..');
const entry = 'packages/cli/src/index.ts';
/** What the entry imports: named here, since what is found in node_modules is not declared. */
const packages = ['compiler', 'rules'].map((name) => `packages/${name}/src/index.ts`);
const declared = mkdtempSync(join(tmpdir(), 'spandrel-types-'));
try {
  declareTypes();
  const bundle = await rollup({
    input: join(declared, entry.replace(/\.ts$/, '.d.ts')),
    plugins: [dts({ respectExternal: true, tsconfig: join(root, 'tsconfig.json') })],
    external: [/^node:/],
    onwarn: () => {},
  });
  await bundle.write({ file: join(root, 'packages/cli/dist/index.d.ts'), format: 'es' });
} finally {
  rmSync(declared, { recursive: true, force: true });
}

function declareTypes(): void {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    [...packages, entry].map((path) => join(root, path)),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: root, outDir: declared },
  );
  program.emit(undefined, (path, text) => ts.sys.writeFile(path, withinDeclarations(path, text)));
}

/** Imports as they are found among declarations: a file’s beside it, a package’s where its entry was declared. */
function withinDeclarations(path: string, text: string): string {
  const entryOf = (name: string): string => {
    const steps = relative(dirname(path), join(declared, 'packages', name, 'src/index.js')).replaceAll('\\', '/');
    return steps.startsWith('.') ? steps : `./${steps}`;
  };
  return text
    .replaceAll(/(from |import\()(["'])(\.[^"']*)\.ts\2/g, '$1$2$3.js$2')
    .replaceAll(/(["'])@spandrel\/([a-z]+)\1/g, (_, quote: string, name: string) => quote + entryOf(name) + quote);
}
