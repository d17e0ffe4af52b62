import { existsSync, readFileSync } from 'node:fs';
import { APP_FILES, type SiteApp } from '@spandrel/site';

/** Written there when the program was built; run from its sources, it takes what was built last. */
const FOLDERS = ['./site/', '../dist/chunks/site/'].map((folder) => new URL(folder, import.meta.url));

/** What runs in the browser of whoever reads a site. */
export function readSiteApp(): SiteApp {
  const folder = FOLDERS.find(existsSync) ?? FOLDERS[0];
  const parts = Object.entries(APP_FILES).map(([part, file]) => [part, readFileSync(new URL(file, folder), 'utf8')]);
  return Object.fromEntries(parts) as SiteApp;
}
