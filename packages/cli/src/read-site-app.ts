import { readFileSync } from 'node:fs';
import { APP_FILES, type SiteApp } from '@spandrel/site';

/** Written there when the program was built. */
const FOLDER = new URL('./site/', import.meta.url);

/** What runs in the browser of whoever reads a site. */
export function readSiteApp(): SiteApp {
  const parts = Object.entries(APP_FILES).map(([part, file]) => [part, readFileSync(new URL(file, FOLDER), 'utf8')]);
  return Object.fromEntries(parts) as SiteApp;
}
