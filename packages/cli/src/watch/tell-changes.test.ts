import type { SourceFile } from '@spandrel/compiler';
import { expect, it } from 'vitest';
import { tellChanges } from './tell-changes.ts';

const state = (texts: Readonly<Record<string, string>>): { files: SourceFile[] } => ({
  files: Object.entries(texts).map(([path, text]) => ({ path, text })),
});

it('names the files that say something else, or counts them', () => {
  const before = state({ 'a.yaml': '1', 'b.yaml': '1', 'c.yaml': '1', 'd.yaml': '1' });
  expect(tellChanges(before, state({ 'd.yaml': '1', 'a.yaml': '1', 'b.yaml': '1', 'c.yaml': '1' }))).toBeUndefined();
  expect(tellChanges(before, state({ 'a.yaml': '2', 'b.yaml': '1', 'd.yaml': '1', 'e.yaml': '1' }))).toBe(
    'a.yaml changed, e.yaml is new and c.yaml is gone',
  );
  expect(tellChanges(before, state({}))).toBe('4 files changed');
});

it('tells a file that can’t be read any more, and prints no control characters', () => {
  const files = [{ path: '\u001b[31m.yaml', text: '', unread: true }];
  expect(tellChanges(state({ '\u001b[31m.yaml': 'x' }), { files })).toBe('�[31m.yaml can’t be read');
});
