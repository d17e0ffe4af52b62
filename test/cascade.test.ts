import { join } from 'node:path';
import type { SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { compileFiles, ROOT } from './load-workspace.ts';

interface Word {
  readonly isKey: boolean;
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Every scalar of a workspace, keys included. */
function wordsOf(files: readonly SourceFile[]): Word[] {
  return files.flatMap((file) => {
    const words: Word[] = [];
    visit(parseDocument(file.text), {
      Scalar(role, node) {
        if (isScalar(node) && node.range && node.range[1] > node.range[0])
          words.push({ isKey: role === 'key', file, start: node.range[0], end: node.range[1] });
      },
    });
    return words;
  });
}

/** What may stand in place of a word: a slip, something unrecognisable, and, behind a key, something of another form. */
function replace(word: string, isKey: boolean, turn: number): string {
  if (turn % 4 === 0) return `${word.slice(0, -1)}q`;
  if (turn % 4 === 1) return 'zzzzzzzzzzzz';
  return turn % 4 === 2 && !isKey ? '[[1]]' : word.slice(0, 1) + word.slice(2);
}

const folders = [
  { folder: 'test/cases/mid-market-saas/after', every: 2 },
  { folder: 'test/cases/post-audit-nurture/after', every: 3 },
  { folder: 'test/cases/production-system/after', every: 3 },
  { folder: 'examples/b2b-22-platforms/after', every: 11 },
];

describe.each(folders)('a mistake in $folder', ({ folder, every }) => {
  const { files } = readWorkspace(join(ROOT, folder));
  const usual = new Set(compileFiles(files).findings.map(({ fingerprint }) => fingerprint));

  it('that is reported as a compile error brings no finding with it', () => {
    const words = wordsOf(files).filter((_, index) => index % every === 0);
    expect(words.length).toBeGreaterThan(100);
    const cascades = words.flatMap(({ isKey, file, start, end }, index) => {
      const word = file.text.slice(start, end);
      const replacement = replace(word, isKey, index);
      const text = file.text.slice(0, start) + replacement + file.text.slice(end);
      const { diagnostics, findings, failures } = compileFiles(
        files.map((other) => (other === file ? { ...file, text } : other)),
      );
      expect(failures).toEqual([]);
      // Free text may be anything, and a slip in it is no mistake that a compiler could know of.
      if (!diagnostics.some(({ severity }) => severity === 'error')) return [];
      const added = findings.filter(({ fingerprint }) => !usual.has(fingerprint));
      return added.map(({ rule, elements }) => `${file.path}: ${word} → ${replacement}: ${rule} ${elements.join(' ')}`);
    });
    expect(cascades).toEqual([]);
  });
});
