import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './load-workspace.ts';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const BEFORE = 'examples/b2b-22-platforms/before';
const { folder, workspace } = temporaryFolder('writing');

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

describe('render', () => {
  const mine = ['--dir', BEFORE];

  it('lists the pictures there are', () => {
    expect(spandrel(['render', ...mine]).stdout).toBe(`stack-map              Stack map
stack-map-by-owner     Stack map by owner
entity-model           Entity model
data-flows             Data flows
data-flows-asset       Data flows: Asset
data-flows-consent     Data flows: Consent
data-flows-event       Data flows: Behavioural event
data-flows-lead        Data flows: Lead
data-flows-touchpoint  Data flows: Touchpoint
lifecycle-demand       Lifecycle: Demand lifecycle
workflow-campaign      Workflow: Campaign production
automation-triggers    Automation triggers
consent-reach-email    Consent reach: E-mail marketing
escalation             Escalation
definition-history     How meanings changed
metric-lineage         Metric lineage
`);
  });

  it('draws one to standard output, by its name or by the address of what it is about', () => {
    const byName = spandrel(['render', 'data-flows-lead', ...mine]);
    expect(byName).toMatchObject({ status: 0, stderr: '' });
    expect(byName.stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(spandrel(['render', 'entity/lead', ...mine])).toEqual(byName);
    expect(spandrel(['render', 'stack-map', '--format', 'mermaid', ...mine]).stdout).toContain('\nflowchart TB\n');
  });

  it('draws images', () => {
    const file = join(folder, 'picture.png');
    const args = ['render', 'lifecycle-demand', '--format', 'png', ...mine];
    expect(spandrel([...args, '--output', file])).toMatchObject({ status: 0, stdout: `${file}\n`, stderr: '' });
    const image = readFileSync(file);
    expect(image.subarray(1, 4).toString('latin1')).toBe('PNG');
    const width = image.readUInt32BE(16);
    spandrel([...args, '--output', file, '--scale', '1', '--theme', 'dark']);
    expect(readFileSync(file).readUInt32BE(16)).toBe(width / 2);
  });

  it('draws all of them into a folder, and replaces there only what it wrote', () => {
    const images = join(folder, 'images');
    expect(spandrel(['render', '--output', images, ...mine]).stderr).toContain('16 files written');
    expect(readdirSync(images)).toContain('data-flows.svg');
    expect(spandrel(['render', '--output', images, ...mine]).stderr).toContain('16 unchanged');
    writeFileSync(join(images, 'stack-map.png'), 'mine\n');
    expect(spandrel(['render', '--output', images, '--format', 'png', ...mine])).toMatchObject({ status: 2 });
    expect(readFileSync(join(images, 'stack-map.png'), 'utf8')).toBe('mine\n');
  });

  it.each([
    [['data-flow'], 'did you mean “data-flows”?'],
    [['system/salesforce'], 'is shown by “stack-map”, “stack-map-by-owner”, “data-flows”'],
    [['team/sales'], 'no picture shows “team/sales”'],
    [['decision-rights'], 'is a table and no picture'],
    [['stack-map', 'data-flows'], '2 pictures (.svg) need a folder'],
    [['stack-map', '--format', 'png', '--theme', 'auto', '--output', 'x.png'], 'choose --theme light or --theme dark'],
    [['stack-map', '--format', 'png', '--scale', '0'], 'is no scale'],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stdout, stderr } = spandrel(['render', ...args, ...mine]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('build', () => {
  it('writes documents that stay the same, and touches nothing else', () => {
    const root = join(folder, 'build');
    cpSync(join(ROOT, BEFORE), root, { recursive: true });
    const first = spandrel(['build', root]);
    expect(first.status).toBe(0);
    expect(first.stdout).toBe(`${join(root, 'dist/markdown/index.md')}\n`);
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
    expect(spandrel(['check', root]).stdout).toBe(spandrel(['check', BEFORE]).stdout);
  });

  it('removes only what it wrote itself, and never overwrites what others wrote', () => {
    const root = workspace('rebuild', { 'spandrel.yaml': `${MANIFEST}teams: {m: {}, gone: {}}\n` });
    spandrel(['build', root]);
    const page = join(root, 'dist/markdown/elements/team/gone.md');
    expect(existsSync(page)).toBe(true);
    writeFileSync(join(root, 'dist/markdown/mine.md'), 'mine\n');
    writeFileSync(join(root, 'spandrel.yaml'), `${MANIFEST}teams: {m: {}, mine: {}}\n`);
    mkdirSync(join(root, 'dist/markdown/elements/team'), { recursive: true });
    writeFileSync(join(root, 'dist/markdown/elements/team/mine.md'), 'mine, too\n');
    expect(spandrel(['build', root])).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync(page)).toBe(true);
    rmSync(join(root, 'dist/markdown/elements/team/mine.md'));
    expect(spandrel(['build', root]).status).toBe(0);
    expect([existsSync(page), existsSync(join(root, 'dist/markdown/mine.md'))]).toEqual([false, true]);
  });

  it('refuses to write over the workspace', () => {
    expect(spandrel(['build', BEFORE, '--output', BEFORE])).toMatchObject({ status: 2, stdout: '' });
    expect(spandrel(['build', BEFORE, '--output', join(ROOT, BEFORE, '..')]).stderr).toContain(
      'holds the workspace itself',
    );
  });
});
