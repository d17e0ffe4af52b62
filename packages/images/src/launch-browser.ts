import type { Browser, LaunchOptions } from 'puppeteer';
import { ImageEngineError } from './image-engine-error.ts';
import type { Machine } from './machine.ts';

/** No host has an address: whatever a page asks for beside what is handed to it comes to nothing. */
const NO_NETWORK = ['--host-resolver-rules=MAP * ~NOTFOUND', '--no-pings', '--disable-component-update'];
/** How letters are set depends on the machine otherwise, and with it the bytes of an image. */
const SAME_LETTERS = ['--font-render-hinting=none'];
/** Longer than any diagram takes, in milliseconds: a browser that hangs must not keep us forever. */
const LONGEST_CALL = 120_000;

/** Starts a browser without a window. Throws an ImageEngineError, with the browser’s reason, where it doesn’t start. */
export async function launchBrowser(
  launch: (options: LaunchOptions) => Promise<Browser>,
  executablePath: string,
  machine: Machine,
): Promise<Browser> {
  try {
    return await launch({
      executablePath,
      headless: 'shell',
      protocolTimeout: LONGEST_CALL,
      args: browserArguments(machine),
    });
  } catch (error) {
    throw new ImageEngineError(
      `“${executablePath}” doesn’t start: ${reasonOf(error)}. Name another Chrome, Chromium or Edge with --browser.`,
    );
  }
}

export function browserArguments({ platform, isRoot, isContainer }: Machine): string[] {
  // Chromium’s sandbox can’t be set up by root, nor within most containers.
  const withoutSandbox = platform === 'linux' && (isRoot || isContainer);
  return [...NO_NETWORK, ...SAME_LETTERS, ...(withoutSandbox ? ['--no-sandbox'] : [])];
}

/** The line in which the browser says what is wrong, of the many that it prints. */
function reasonOf(error: unknown): string {
  const lines = String((error as Error).message)
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '' && !line.startsWith('TROUBLESHOOTING'));
  const line = lines.find((text) => /error while loading|sandbox|cannot open|ENOENT|EACCES/i.test(text)) ?? lines[0];
  return (line ?? 'it gave no reason').replace(/\.$/, '');
}
