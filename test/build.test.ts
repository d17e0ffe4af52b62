import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from './load-workspace.ts';
import { MANIFEST, type Outcome, spandrel, temporaryFolder } from './run-program.ts';

const BEFORE = join(ROOT, 'examples/b2b-22-platforms/before');
const { folder, workspace: write } = temporaryFolder('build');

/** A small workspace in a folder of its own. */
function workspace(name: string, manifest = ''): string {
  return write(name, { 'spandrel.yaml': `${MANIFEST}${manifest}teams: {m: {}, gone: {}}\n` });
}

function everything(root: string): string[] {
  return readdirSync(root, { recursive: true }).map(String).sort();
}

/** Expects a build to be refused with a reason, and nothing to have been written or removed anywhere. */
function refused(args: readonly string[], reason: string, roots: readonly string[]): Outcome {
  const before = roots.map(everything);
  const outcome = spandrel(['build', ...args]);
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
  expect(outcome.stderr).toContain(reason);
  expect(outcome.stderr).not.toContain('bug');
  expect(roots.map(everything)).toEqual(before);
  return outcome;
}

describe('what is written', () => {
  it('are pictures that a thread of their own draws while the documents are written', () => {
    const program = pathToFileURL(join(ROOT, 'packages/cli/dist/main.cjs')).href;
    const counting = `
      const threads = require('node:worker_threads');
      const { syncBuiltinESMExports } = require('node:module');
      const Thread = threads.Worker;
      threads.Worker = class extends Thread {
        constructor(script, options) {
          super(script, options);
          console.error('thread', require('node:path').basename(script.pathname));
        }
      };
      syncBuiltinESMExports();
      process.argv.splice(1, 0, 'spandrel');
      import(${JSON.stringify(program)});`;
    const args = ['build', BEFORE, '--output', join(folder, 'threads')];
    const { stderr } = spawnSync(process.execPath, ['-e', counting, ...args], { encoding: 'utf8' });
    expect(stderr).toMatch(/^thread picture-thread\.js\n\d+ files written, 0 unchanged, 0 removed in /);
  });

  it('are documents that stay the same, and nothing else is touched', () => {
    const root = join(folder, 'build');
    cpSync(BEFORE, root, { recursive: true });
    const first = spandrel(['build', root]);
    expect(first.status).toBe(0);
    expect(first.stdout).toBe(`${join(root, 'dist/markdown/index.md')}\n${join(root, 'dist/site/index.html')}\n`);
    expect(readFileSync(join(root, 'dist/markdown/index.md'), 'utf8')).toContain('```mermaid');
    expect(readFileSync(join(root, 'dist/markdown/views/stack-map.md'), 'utf8')).toContain(
      '(../../images/stack-map.svg)',
    );
    const picture = readFileSync(join(root, 'dist/images/stack-map.svg'), 'utf8');
    const links = [...picture.matchAll(/<a href="([^"]*)"/g)].map(([, link]) =>
      join(root, 'dist/images', link as string),
    );
    expect(links.length).toBe(22);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
    expect(spandrel(['build', root]).stderr).toContain('0 files written');
    expect(spandrel(['check'], root).stdout).toBe(spandrel(['check'], BEFORE).stdout);
  });

  it('leaves alone what has not changed, its own list included', () => {
    const root = workspace('times');
    spandrel(['build', root]);
    const written = everything(join(root, 'dist')).map((path) => join(root, 'dist', path));
    const files = written.filter((path) => statSync(path).isFile());
    for (const file of files) utimesSync(file, 1, 1);
    expect(spandrel(['build', root]).status).toBe(0);
    expect(files.map((file) => statSync(file).mtimeMs)).toEqual(files.map(() => 1000));
  });

  it('replaces and removes only what it wrote itself', () => {
    const root = workspace('rebuild');
    spandrel(['build', root]);
    const pages = join(root, 'dist/markdown/elements/team');
    writeFileSync(join(root, 'dist/markdown/mine.md'), 'mine\n');
    writeFileSync(join(root, 'spandrel.yaml'), `${MANIFEST}teams: {m: {}, mine: {}}\n`);
    writeFileSync(join(pages, 'mine.md'), 'mine, too\n');
    refused([root], 'was not written by spandrel', [root]);
    rmSync(join(pages, 'mine.md'));
    expect(spandrel(['build', root]).status).toBe(0);
    expect(readdirSync(pages)).toEqual(['m.md', 'mine.md']);
    expect(existsSync(join(root, 'dist/markdown/mine.md'))).toBe(true);
  });

  it('removes nothing outside of its folder, whatever its list says', () => {
    const root = workspace('list');
    spandrel(['build', root]);
    writeFileSync(join(folder, 'precious.md'), 'precious\n');
    const list = join(root, 'dist/.spandrel-files.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace('[', '["../../precious.md",'));
    expect(spandrel(['build', root]).status).toBe(0);
    expect(existsSync(join(folder, 'precious.md'))).toBe(true);
  });
});

describe('where it can’t be written', () => {
  it('is the workspace, or a folder that holds it, by whatever way', () => {
    const root = workspace('over/source');
    symlinkSync(root, join(folder, 'alias'));
    refused([root, '--output', root], 'holds the workspace itself', [root]);
    refused([root, '--output', join(root, '..')], 'holds the workspace itself', [join(folder, 'over')]);
    refused([root, '--output', join(folder, 'alias')], 'holds the workspace itself', [root]);
    refused([root, '--output', ''], '“--output” needs a folder', [root]);
    refused([root, '--output', '/'], 'holds the workspace itself', [root]);
  });

  it('is a part of the workspace that would be read', () => {
    const root = workspace('inside');
    const { stderr } = refused([root, '--output', join(root, 'docs')], 'would be read as architecture', [root]);
    expect(stderr).toContain('add “docs/**” to “exclude” in spandrel.yaml');
    const excluding = workspace('excluding', 'exclude: docs/**\n');
    expect(spandrel(['build', excluding, '--output', join(excluding, 'docs')]).status).toBe(0);
    expect(spandrel(['build', excluding, '--output', join(excluding, '.out')]).status).toBe(0);
  });

  it('has a file where a folder is needed, or a folder where a file is', () => {
    const root = workspace('file');
    writeFileSync(join(root, 'dist'), 'a file\n');
    refused([root], `“${join(root, 'dist')}” is a file where a folder is needed`, [root]);
    refused([root, '--output', join(root, 'dist/below')], 'a file stands where a folder is needed', [root]);
    rmSync(join(root, 'dist'));
    mkdirSync(join(root, 'dist/markdown/index.md'), { recursive: true });
    refused([root], 'is a folder where a file is needed', [root]);
  });

  it('has a symbolic link that leads elsewhere', () => {
    const root = workspace('linked');
    const elsewhere = workspace('elsewhere');
    mkdirSync(join(root, 'dist'));
    symlinkSync(elsewhere, join(root, 'dist/markdown'));
    refused([root], 'is a symbolic link', [root, elsewhere]);
    rmSync(join(root, 'dist/markdown'));
    mkdirSync(join(root, 'dist/markdown'));
    symlinkSync(join(elsewhere, 'spandrel.yaml'), join(root, 'dist/markdown/index.md'));
    refused([root], 'is a symbolic link', [root, elsewhere]);
    expect(lstatSync(join(elsewhere, 'spandrel.yaml')).isFile()).toBe(true);
  });

  it('has a symbolic link where a page was that is no longer written', () => {
    const root = workspace('link-later');
    const elsewhere = join(folder, 'pages-of-others');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'm.md'), 'theirs\n');
    spandrel(['build', root]);
    rmSync(join(root, 'dist/markdown/elements/team'), { recursive: true });
    symlinkSync(elsewhere, join(root, 'dist/markdown/elements/team'));
    writeFileSync(join(root, 'spandrel.yaml'), MANIFEST);
    expect(spandrel(['build', root]).status).toBe(0);
    expect(readFileSync(join(elsewhere, 'm.md'), 'utf8')).toBe('theirs\n');
  });

  // Whoever is root may write anywhere.
  it.skipIf(process.getuid?.() === 0)('is locked', () => {
    const root = workspace('locked');
    mkdirSync(join(root, 'dist'), { mode: 0o555 });
    refused([root], 'can’t be written: permission was denied', [root]);
  });
});
