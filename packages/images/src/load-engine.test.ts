import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { machineWith } from '../testing/machines.ts';
import { installMermaid } from './installation-advice.ts';
import { loadEngine } from './load-engine.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'spandrel-engine-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A project with packages of these names, each a module with this text. */
function project(name: string, packages: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'architecture'), { recursive: true });
  for (const [path, text] of Object.entries(packages)) {
    const entry = join(folder, 'node_modules', path, 'index.js');
    mkdirSync(dirname(entry), { recursive: true });
    writeFileSync(join(dirname(entry), 'package.json'), '{"type": "module", "exports": "./index.js"}');
    writeFileSync(entry, text);
  }
  return join(folder, 'architecture');
}

const MERMAID = { '@mermaid-js/mermaid-cli': 'export const renderMermaid = () => "mine";' };
const PUPPETEER = { puppeteer: 'export const launch = () => "launched";' };

describe('mermaid-cli', () => {
  test('is found in a folder above the user’s, before our own', async () => {
    const engine = await loadEngine([project('whole', { ...MERMAID, ...PUPPETEER })], machineWith([]));
    expect([(engine.renderMermaid as () => unknown)(), (engine.launch as () => unknown)()]).toEqual([
      'mine',
      'launched',
    ]);
  });

  test('is found beside this program where the user’s folders have none', async () => {
    const { renderMermaid } = await loadEngine([project('none', {})], machineWith([]));
    expect(renderMermaid).toBeTypeOf('function');
    expect(renderMermaid.toString()).not.toContain('mine');
  });

  test('of a version that we don’t know is refused', async () => {
    const folder = project('old', { '@mermaid-js/mermaid-cli': 'export const other = 1;', ...PUPPETEER });
    await expect(loadEngine([folder], machineWith([]))).rejects.toThrow('is another version than 11');
  });
});

test.each([
  ['/work/team/pnpm-lock.yaml', 'pnpm add --save-dev @mermaid-js/mermaid-cli@11 puppeteer@npm:puppeteer-core@24'],
  ['/work/yarn.lock', 'yarn add --dev @mermaid-js/mermaid-cli@11 puppeteer@npm:puppeteer-core@24'],
  ['/work/package-lock.json', 'npm install --save-dev @mermaid-js/mermaid-cli@11 puppeteer@npm:puppeteer-core@24'],
  ['/elsewhere/yarn.lock', 'npm install --save-dev @mermaid-js/mermaid-cli@11 puppeteer@npm:puppeteer-core@24'],
])('where it is missing, and %s is there, the advice fits', (file, command) => {
  expect(installMermaid('/work/team/architecture', machineWith([file]))).toBe(command);
});
