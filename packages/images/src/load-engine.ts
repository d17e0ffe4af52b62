import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { renderMermaid } from '@mermaid-js/mermaid-cli';
import { resolve } from 'import-meta-resolve';
import type { Browser, LaunchOptions } from 'puppeteer';
import { ImageEngineError } from './image-engine-error.ts';
import { installMermaid } from './installation-advice.ts';
import type { Machine } from './machine.ts';

/** What is taken of mermaid-cli and of the puppeteer that it works with. */
export interface Engine {
  readonly renderMermaid: typeof renderMermaid;
  readonly launch: (options: LaunchOptions) => Promise<Browser>;
}

/**
 * Loads mermaid-cli from one of the folders, else from beside this program: with `npx`, the program lies elsewhere than
 * what the user has installed. Throws an ImageEngineError that says how to install it where it is missing.
 */
export async function loadEngine(folders: readonly string[], machine: Machine): Promise<Engine> {
  const parents = [...folders.map((folder) => pathToFileURL(join(folder, 'package.json')).href), import.meta.url];
  for (const parent of parents) {
    const cli = resolved('@mermaid-js/mermaid-cli', parent);
    const puppeteer = cli && resolved('puppeteer', cli);
    if (cli && puppeteer) return importEngine(cli, puppeteer);
  }
  throw new ImageEngineError(
    `Mermaid’s pictures are drawn by mermaid-cli, which is not installed here: run “${installMermaid(folders[0] ?? process.cwd(), machine)}”. Without --engine, pictures need nothing else.`,
  );
}

async function importEngine(cli: string, puppeteer: string): Promise<Engine> {
  const { renderMermaid } = (await import(cli)) as Partial<Engine>;
  const { launch } = (await import(puppeteer)) as Partial<Engine>;
  if (renderMermaid && launch) return { renderMermaid, launch };
  throw new ImageEngineError(`the mermaid-cli at “${cli}” is another version than 11, which we know how to use.`);
}

/** The address of a package as seen from a file; undefined where it isn’t installed. */
function resolved(name: string, parent: string): string | undefined {
  try {
    return resolve(name, parent);
  } catch {
    return undefined;
  }
}
