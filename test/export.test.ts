import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const BEFORE = 'examples/b2b-22-platforms/before';
const { folder, workspace } = temporaryFolder('export');

describe('export', () => {
  it('writes to standard output, or whole into a file, the same bytes each time', () => {
    const file = join(folder, 'architecture.json');
    expect(spandrel(['export', BEFORE, '--output', file])).toEqual({ status: 0, stdout: `${file}\n`, stderr: '' });
    expect(spandrel(['export', BEFORE, '--format', 'json'])).toEqual({
      status: 0,
      stdout: readFileSync(file, 'utf8'),
      stderr: '',
    });
    const { asOf } = JSON.parse(spandrel(['export', BEFORE, '--as-of', '2024-02-29']).stdout) as { asOf: string };
    expect(asOf).toBe('2024-02-29');
    expect(spandrel(['export', BEFORE, '--format', 'graphml']).stdout).toMatch(/^<\?xml [\s\S]*<\/graphml>\n$/);
    expect(spandrel(['export', BEFORE, '--format', 'dot']).stdout).toMatch(/^digraph [\s\S]*\}\n$/);
  });

  it('goes as far as compile errors let it, says so, and ends with status 1', () => {
    const root = workspace('half', { 'spandrel.yaml': `${MANIFEST}systems: {crm: {vendor: x, ownr: y}}\n` });
    const { status, stdout, stderr } = spandrel(['export', root]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'There are compile errors: what they spoil is missing. “spandrel check” shows them.\n',
    });
    expect(JSON.parse(stdout)).toMatchObject({ compileErrors: 1, elements: [{ value: { vendor: 'x' } }] });
  });

  it('says what can’t be written, and which formats there are', () => {
    expect(spandrel(['export', BEFORE, '--output', join(BEFORE, 'spandrel.yaml', 'export.json')]).status).toBe(2);
    const { status, stderr } = spandrel(['export', BEFORE, '--format', 'gml']);
    expect(status).toBe(2);
    expect(stderr).toContain('Allowed choices are json, graphml, dot.');
  });
});
