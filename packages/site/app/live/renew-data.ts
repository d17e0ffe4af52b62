import { globals } from '../globals.ts';
import { loadScript } from '../load-script.ts';

/** Loads whatever was handed over to the page so far once more. */
export async function renewData(): Promise<void> {
  const files = Object.keys(globals()).map((name) => `${name.replace(/^details(?=\d)/, 'details-')}.js`);
  // Details that are gone belong to elements that are, too.
  await Promise.allSettled(files.map(loadScript));
}
