import { posix, win32 } from 'node:path';
import { ImageEngineError } from './image-engine-error.ts';
import { installBrowser } from './installation-advice.ts';
import type { Machine } from './machine.ts';
import { onPath } from './search-path.ts';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'msedge',
  'microsoft-edge',
  'microsoft-edge-stable',
];
/** Where people say which browser programs should use, in the order in which they count. */
const VARIABLES = ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'];

const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const LINUX_PROGRAMS = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/snap/bin/chromium',
  '/opt/microsoft/msedge/msedge',
];

/**
 * The path of a browser that can draw: the one that was asked for, else the one that the environment names, else one on
 * the PATH, else one in the usual places. Throws an ImageEngineError where there is none, or not the one asked for.
 */
export function findBrowser(machine: Machine, asked?: string): string {
  if (asked !== undefined) return named(asked, '--browser', machine);
  for (const variable of VARIABLES) {
    const path = machine.env[variable];
    if (path) return named(path, variable, machine);
  }
  const found = NAMES.flatMap((name) => onPath(name, machine))[0] ?? usualPlaces(machine).find(machine.isProgram);
  if (found !== undefined) return found;
  throw new ImageEngineError(
    `Mermaid draws in a browser, and there is none on this machine: install one with “${installBrowser(machine)}”, or name a Chrome, Chromium or Edge with --browser.`,
  );
}

/** A path, or a name that stands on the PATH. What was named is never silently replaced by something else. */
function named(program: string, by: string, machine: Machine): string {
  const [found] = /[/\\]/.test(program) ? [program].filter(machine.isProgram) : onPath(program, machine);
  if (found !== undefined) return found;
  throw new ImageEngineError(
    `“${program}”, named by ${by}, is no program that can be run: name the program of a Chrome, Chromium or Edge.`,
  );
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return APPLICATIONS.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder as string, program)));
  }
  return LINUX_PROGRAMS;
}
