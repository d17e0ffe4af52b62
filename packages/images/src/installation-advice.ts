import { dirname, join } from 'node:path';
import type { Machine } from './machine.ts';
import { onPath } from './search-path.ts';

/** puppeteer itself would download a browser of 400 MB on installing; its core, under its name, takes the one that is there. */
const PACKAGES = '@mermaid-js/mermaid-cli@11 puppeteer@npm:puppeteer-core@24';

/** How a package manager of Linux installs a browser; where several are there, the first. */
const LINUX_COMMANDS: readonly (readonly [program: string, command: string])[] = [
  ['snap', 'snap install chromium'],
  ['apt-get', 'apt-get install chromium'],
  ['dnf', 'dnf install chromium'],
  ['zypper', 'zypper install chromium'],
  ['pacman', 'pacman -S chromium'],
  ['apk', 'apk add chromium'],
];

const LOCK_FILES: readonly (readonly [file: string, command: string])[] = [
  ['pnpm-lock.yaml', 'pnpm add --save-dev'],
  ['yarn.lock', 'yarn add --dev'],
  ['package-lock.json', 'npm install --save-dev'],
];

/** The command that installs a browser on this machine. */
export function installBrowser(machine: Machine): string {
  if (machine.platform === 'win32') return 'winget install Google.Chrome';
  if (machine.platform === 'darwin') return 'brew install --cask google-chrome';
  const command = LINUX_COMMANDS.find(([program]) => onPath(program, machine).length > 0)?.[1];
  return `${machine.isRoot ? '' : 'sudo '}${command ?? 'apt-get install chromium'}`;
}

/** The command that installs mermaid-cli into a folder, by the package manager whose lockfile is nearest above. */
export function installMermaid(folder: string, { isFile }: Pick<Machine, 'isFile'>): string {
  for (let at = folder; ; at = dirname(at)) {
    const found = LOCK_FILES.find(([file]) => isFile(join(at, file)));
    if (found) return `${found[1]} ${PACKAGES}`;
    if (at === dirname(at)) return `npm install --save-dev ${PACKAGES}`;
  }
}
