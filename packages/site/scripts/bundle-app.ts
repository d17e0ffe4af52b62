import { join } from 'node:path';
import { build } from 'esbuild';
import { APP_FILES, type SiteApp } from '../src/site-app.ts';

const root = join(import.meta.dirname, '../app');

const ENTRIES: Readonly<Record<keyof SiteApp, string>> = {
  theme: 'theme/main.ts',
  page: 'page/main.ts',
  explorer: 'explorer/main.ts',
  live: 'live/main.ts',
  liveStyle: 'live/live.css',
  oneFile: 'one-file/main.ts',
  embed: 'embed/main.ts',
  style: 'style/site.css',
};

/** Goes with the scripts wherever a site does. */
const NOTICE =
  '/* Contains Preact (MIT, Jason Miller), MiniSearch (MIT, Luca Ongaro) and modules of D3 (ISC, Mike Bostock). */';

/** Bundles what runs in the reader’s browser, as classic scripts: a page that opens from a file can load no modules. */
export async function bundleApp(): Promise<SiteApp> {
  const parts = Object.keys(APP_FILES) as (keyof SiteApp)[];
  const bundled = await Promise.all(parts.map(async (part) => [part, await bundle(ENTRIES[part])] as const));
  return Object.fromEntries(bundled) as unknown as SiteApp;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'firefox128', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: NOTICE },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: '{}',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
