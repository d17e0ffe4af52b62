import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { APP_FILES, type SiteApp } from '@spandrel/site';
import { bundleApp } from '@spandrel/site/bundle';
import { type BuildOptions, build } from 'esbuild';

/** Bundles the published package: nothing of it is resolved on the user's machine. */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

// The entry is CommonJS, which starts fastest, and loads the rest only when there is something to do.
await build({
  ...shared,
  entryPoints: [join(root, 'src/main.ts')],
  outfile: join(dist, 'main.cjs'),
  format: 'cjs',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [programAsModule()],
});
await build({
  ...shared,
  entryPoints: {
    program: join(root, 'src/program.ts'),
    index: join(root, 'src/index.ts'),
    // Beside the chunk that starts it.
    'chunks/picture-thread': join(root, 'src/picture-thread.ts'),
  },
  outdir: dist,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  // The fonts and the engine that images are drawn with stand in a chunk that nothing else loads.
  loader: { '.wasm': 'binary', '.ttf': 'binary' },
  // Some libraries are CommonJS inside and ask for Node's own modules.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
// What runs in the reader’s browser stands beside the chunk that writes it into a site.
mkdirSync(join(dist, 'chunks/site'));
for (const [part, text] of Object.entries(await bundleApp())) {
  writeFileSync(join(dist, 'chunks/site', APP_FILES[part as keyof SiteApp]), text);
}
copyFileSync(join(root, '../../schemas/spandrel.schema.json'), join(dist, 'spandrel.schema.json'));
const SCHEMAS = ['check-report', 'export', 'history', 'impact', 'review', 'trace'].map((name) => `${name}.schema.json`);
for (const name of SCHEMAS) {
  copyFileSync(join(root, 'schemas', name), join(dist, name));
}
// The font’s licence asks for its text wherever the font goes.
const arimo = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'));
copyFileSync(join(arimo, 'LICENSE_FONT'), join(dist, 'arimo-licence.txt'));

function programAsModule(): NonNullable<BuildOptions['plugins']>[number] {
  return {
    name: 'program-as-module',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/program\.ts$/ }, () => ({ path: './program.js', external: true }));
    },
  };
}
