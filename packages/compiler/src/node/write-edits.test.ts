import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditedFile } from '../editing/edit.ts';
import { writeEdits } from './write-edits.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'spandrel-edits-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const edit = (path: string, before = 'old\n', text = 'new\n'): EditedFile => ({ path, before, text, changes: [] });
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('writing edits', () => {
  it('keeps a byte order mark and the permissions, and leaves nothing else behind', () => {
    writeFileSync(join(root, 'a.yaml'), '\ufeffold\n');
    chmodSync(join(root, 'a.yaml'), 0o640);
    writeEdits(root, [edit('a.yaml')]);
    expect(read('a.yaml')).toBe('\ufeffnew\n');
    expect(lstatSync(join(root, 'a.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(['a.yaml']);
  });

  it('writes all files or none', () => {
    for (const name of ['a.yaml', 'b.yaml']) writeFileSync(join(root, name), 'old\n');
    // What stands at the name of the temporary file keeps the second from being written.
    mkdirSync(join(root, `b.yaml.${process.pid}.tmp`));
    expect(() => writeEdits(root, [edit('a.yaml'), edit('b.yaml')])).toThrow('Every file is as it was.');
    expect([read('a.yaml'), read('b.yaml')]).toEqual(['old\n', 'old\n']);
    expect(readdirSync(root)).toEqual(['a.yaml', 'b.yaml', `b.yaml.${process.pid}.tmp`]);
  });

  it('writes a new file with its folder, and takes it back where another fails', () => {
    const added: EditedFile = { ...edit('in/new.yaml', ''), isNew: true };
    writeFileSync(join(root, 'a.yaml'), 'old\n');
    mkdirSync(join(root, `a.yaml.${process.pid}.tmp`));
    expect(() => writeEdits(root, [added, edit('a.yaml')])).toThrow('Every file is as it was.');
    expect(readdirSync(join(root, 'in'))).toEqual([]);
    writeEdits(root, [added]);
    expect(read('in/new.yaml')).toBe('new\n');
    expect(() => writeEdits(root, [added])).toThrow('“in/new.yaml” is there in the meantime');
    symlinkSync('in', join(root, 'link'));
    expect(() => writeEdits(root, [{ ...added, path: 'link/x.yaml' }])).toThrow('behind a symbolic link');
    expect(readdirSync(join(root, 'in'))).toEqual(['new.yaml']);
  });

  it('refuses a file that has changed in the meantime', () => {
    writeFileSync(join(root, 'a.yaml'), 'other\n');
    expect(() => writeEdits(root, [edit('a.yaml')])).toThrow('“a.yaml” has changed in the meantime');
    expect(read('a.yaml')).toBe('other\n');
  });

  it('follows no link, neither to a file nor to a folder, and leaves the workspace by no path', () => {
    const outside = mkdtempSync(join(tmpdir(), 'spandrel-outside-'));
    writeFileSync(join(outside, 'a.yaml'), 'old\n');
    symlinkSync(join(outside, 'a.yaml'), join(root, 'a.yaml'));
    symlinkSync(outside, join(root, 'folder'));
    for (const path of ['a.yaml', 'folder/a.yaml', `../${outside.slice(tmpdir().length + 1)}/a.yaml`]) {
      expect(() => writeEdits(root, [edit(path)])).toThrow('nothing was written');
    }
    expect(readFileSync(join(outside, 'a.yaml'), 'utf8')).toBe('old\n');
    rmSync(outside, { recursive: true });
  });
});
