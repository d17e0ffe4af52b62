import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from './load-workspace.ts';

const PROGRAM = join(ROOT, 'packages/cli/dist/main.cjs');

/** A manifest without anything special about it. */
export const MANIFEST = 'spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\n';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program, as a person would. */
export function spandrel(args: readonly string[], cwd = ROOT, env = process.env): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

interface TemporaryFolder {
  readonly folder: string;
  /** Makes a workspace of texts, in a folder of its own, and returns its path. */
  readonly workspace: (name: string, files: Readonly<Record<string, string | Buffer>>) => string;
}

/** A folder that is there while the tests of a file run. */
export function temporaryFolder(name: string): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), `spandrel-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const workspace: TemporaryFolder['workspace'] = (inner, files) => {
    const root = join(folder, inner);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return root;
  };
  return { folder, workspace };
}

interface Item {
  readonly rule: string;
  readonly location: { readonly file: string; readonly start: { readonly line: number; readonly column: number } };
}

/** The codes and places of what `check` reports. */
export function codes(root: string): { status: number | null; lines: string[] } {
  const { status, stdout } = spandrel(['check', root, '--format', 'json']);
  const { diagnostics, findings } = JSON.parse(stdout) as { diagnostics: Item[]; findings: Item[] };
  const lines = [...diagnostics, ...findings].map(
    ({ rule, location: { file, start } }) => `${file}:${start.line}:${start.column} ${rule}`,
  );
  return { status, lines };
}
