import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spandrel, temporaryFolder } from './run-program.ts';

const BEFORE = 'examples/b2b-22-platforms/before';
const { folder } = temporaryFolder('render');

describe('render', () => {
  const mine = ['--dir', BEFORE];

  it('lists the pictures there are', () => {
    expect(spandrel(['render', ...mine]).stdout).toBe(`scorecard              Scorecard
stack-map              Stack map
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
    expect(spandrel(['render', '--output', images, ...mine]).stderr).toContain('17 files written');
    expect(readdirSync(images)).toContain('data-flows.svg');
    expect(spandrel(['render', '--output', images, ...mine]).stderr).toContain('17 unchanged');
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
