import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, type TestContext } from 'vitest';
import { findBrowser } from '../src/find-browser.ts';
import { thisMachine } from '../src/machine.ts';

export interface TestBrowser {
  readonly program: string;
  /** What its environment has to hold. */
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/** Unpacking takes two seconds, and many more where others are at work. */
const LONGEST_UNPACKING = 120_000;

/**
 * A browser that is there while the tests of a file run. What is returned gives its program to a test, which is skipped
 * where this machine can run none.
 */
export function useTestBrowser(): (context: TestContext) => string {
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    browser = await findTestBrowser();
    Object.assign(process.env, browser?.env);
  }, LONGEST_UNPACKING);
  afterAll(() => browser?.remove());
  return (context) =>
    browser?.program ?? context.skip('this is not Linux on x64, and no Chrome, Chromium or Edge is installed');
}

/**
 * A browser to test with, or undefined where this machine can run none. On Linux with x64 it is the one that comes as a
 * package, the same everywhere, with all the libraries and fonts that it needs; elsewhere one that is installed.
 */
export async function findTestBrowser(): Promise<TestBrowser | undefined> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  try {
    return { program: findBrowser(thisMachine()), env: {}, remove: () => {} };
  } catch {
    return undefined;
  }
}

/** In a folder of its own: another process might be unpacking, or have left half of one. */
async function unpackBrowser(): Promise<TestBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'spandrel-browser-'));
  const before = { ...process.env };
  // The package is made for a host that these variables tell of: only there it brings its libraries along.
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const program = await chromium.executablePath();
    const fonts = join(folder, 'fonts');
    // Its own configuration looks for them in folders of that host alone.
    writeFileSync(
      join(fonts, 'fonts.conf'),
      `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}</cachedir></fontconfig>`,
    );
    const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: fonts };
    return { program, env, remove: () => rmSync(folder, { recursive: true, force: true }) };
  } finally {
    process.env = before;
  }
}
