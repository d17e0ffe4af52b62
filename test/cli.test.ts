import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './load-workspace.ts';

const PROGRAM = join(ROOT, 'packages/cli/dist/main.cjs');
const BEFORE = 'examples/b2b-22-platforms/before';
const MANIFEST = 'spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spandrel-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function spandrel(args: readonly string[], cwd = ROOT): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A workspace made of texts, in a folder of its own. */
function workspace(name: string, files: Record<string, string | Buffer>): string {
  const root = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The codes and places of what `check` reports. */
function codes(root: string): { status: number | null; lines: string[] } {
  const { status, stdout } = spandrel(['check', root, '--format', 'json']);
  const { diagnostics, findings } = JSON.parse(stdout) as { diagnostics: Item[]; findings: Item[] };
  const lines = [...diagnostics, ...findings].map(
    ({ rule, location: { file, start } }) => `${file}:${start.line}:${start.column} ${rule}`,
  );
  return { status, lines };
}

/** A SARIF log without the pages of rules that it didn’t need, which have tests of their own. */
function withoutRulePages(sarif: string): string {
  const log = JSON.parse(sarif) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }];
  };
  const [{ tool, results }] = log.runs;
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  tool.driver.rules = tool.driver.rules.filter(({ id }) => id === 'decisions/no-decider' || id.startsWith('schema/'));
  return `${JSON.stringify({ ...log, runs: [{ ...log.runs[0], results: results.map(({ ruleIndex: _, ...rest }) => rest) }] }, null, 2)}\n`;
}

interface Item {
  readonly rule: string;
  readonly location: { readonly file: string; readonly start: { readonly line: number; readonly column: number } };
}

describe('check', () => {
  it('prints findings with a frame, why it matters and what to do, and ends with a summary', async () => {
    const { status, stdout, stderr } = spandrel([
      'check',
      BEFORE,
      '--rule',
      'decisions/no-decider,change/decision-vacuum',
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('golden/check.txt');
  });

  it('prints everything as JSON, the same bytes each time', async () => {
    const first = spandrel(['check', BEFORE, '--format', 'json']);
    expect(first).toEqual(spandrel(['check', BEFORE, '--format', 'json']));
    await expect(first.stdout).toMatchFileSnapshot('golden/check.json');
  });

  it.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'error'], 1],
    [['--fail-on', 'error', '--group', 'channels', '--area', 'governance'], 0],
    [['--fail-on', 'warning', '--rule', 'change/reactive-revisions'], 1],
    [['--rule', 'change/reactive-revisions'], 0],
    [['--rule', 'change/reactive-revisions', '--max-warnings', '2'], 0],
    [['--rule', 'change/reactive-revisions', '--max-warnings', '1'], 1],
    [['--format', 'sarrif'], 2],
    [['--as-of', '2025-02-30'], 2],
    [['--rule', 'decisions/no-decidr'], 2],
    [['--max-warnings', 'some'], 2],
  ])('%j ends with status %i', (options, status) => {
    expect(spandrel(['check', BEFORE, ...options]).status).toBe(status);
  });

  it.each(['sarif', 'junit', 'github', 'markdown'])('reports as %s, the same bytes each time', async (format) => {
    const root = workspace(`format-${format}`, {
      'spandrel.yaml': `${MANIFEST}rules: {decisions/no-decider: info}\n`,
      'a, b: 100%.yaml': 'definitions:\n  a: {term: "<b>&|`%0A"}\nchannels: {tv: {}}\nsytems: {}\n',
    });
    const first = spandrel(['check', root, '--format', format]);
    expect(first).toMatchObject({ status: 1, stderr: '' });
    expect(spandrel(['check', root, '--format', format])).toEqual(first);
    const version = (JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8')) as { version: string })
      .version;
    const stable = format === 'sarif' ? withoutRulePages(first.stdout) : first.stdout;
    await expect(stable.replaceAll(version, 'VERSION')).toMatchFileSnapshot(`golden/report.${format}.txt`);
  });

  it('finds the workspace upwards, and judges by the date that it is given', () => {
    const root = workspace('upwards', {
      'spandrel.yaml': 'spandrel: 1\narchitecture: {id: test}\n',
      'a/b/teams.yaml': 'teams: {m: {}}\n',
    });
    const { status, stdout } = spandrel(['check', '--as-of', '2024-02-29'], join(root, 'a/b'));
    expect(status).toBe(0);
    expect(stdout).toContain('1 element, as of 2024-02-29');
    expect(stdout).toContain('Clean: no findings.');
  });

  it('writes its report to a file', () => {
    const file = join(folder, 'report.json');
    expect(spandrel(['check', BEFORE, '--format', 'json', '--output', file])).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    expect((JSON.parse(readFileSync(file, 'utf8')) as { schema: number }).schema).toBe(1);
  });

  it('says where there is no workspace, and what to do', () => {
    const { status, stdout, stderr } = spandrel(['check', folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('there is no workspace here');
    expect(stderr).toContain('spandrel init');
  });
});

describe('bad input', () => {
  const good = 'teams: {m: {}}\nroles: {cmo: {team: m}}\n';

  it.each([
    ['latin1', Buffer.from([0x74, 0xe9, 0x6d]), ['a.yaml:1:1 source/not-utf8']],
    ['utf-16', Buffer.from('\ufeffteams: {}', 'utf16le'), ['a.yaml:1:1 source/not-utf8']],
    ['empty', '', ['a.yaml:1:1 source/empty']],
    ['list', '- a\n- b\n', ['a.yaml:1:1 source/not-a-mapping']],
    ['scalar', 'hello\n', ['a.yaml:1:1 source/not-a-mapping']],
    ['huge', Buffer.alloc(50_000_000, '# comment\n'), ['a.yaml:1:1 source/too-large']],
    ['bom and crlf', '\ufeffteams:\r\n  a: {}\r\n  a: {}\r\n', ['a.yaml:3:3 yaml/duplicate-key']],
    ['broken', 'systems:\n  crm: {owner: cmo\n  erp: {owner: cmo}\n', ['a.yaml:3:3 yaml/syntax']],
    ['nul', 'teams: {a: {function: "\u0000"}}\n', []],
  ])('%s gets an error with a place, and the rest is checked', (name, content, expected) => {
    const root = workspace(`bad-${name}`, {
      'spandrel.yaml': MANIFEST,
      'a.yaml': content,
      'good.yaml': `${good}systems: {x: {owner: cmo, onwer: cmo}}\n`,
    });
    const { status, lines } = codes(root);
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith('a.yaml')).slice(0, 1)).toEqual(expected);
    expect(lines).toContain('good.yaml:3:27 schema/unknown-key');
  });

  it('a billion laughs are refused without being written out', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) =>
        `  l${level}: &l${level} [${Array.from({ length: 10 }, () => (level ? `*l${level - 1}` : 'lol')).join(',')}]`,
    );
    const root = workspace('laughs', {
      'spandrel.yaml': MANIFEST,
      'a.yaml': `x-lol:\n${levels.join('\n')}\nteams: {m: {}}\n`,
    });
    expect(codes(root)).toEqual({ status: 1, lines: ['a.yaml:2:7 yaml/too-many-aliases'] });
  });

  it('links are reported and not followed, also in circles; other workspaces and what is excluded are left alone', () => {
    const root = workspace('links', {
      'spandrel.yaml': `${MANIFEST}exclude: [notes/, "*.tmp.yaml"]\n`,
      'teams.yaml': 'teams: {m: {}}\n',
      'notes/shopping.yaml': '- milk\n',
      'draft.tmp.yaml': 'nonsense\n',
      'inner/spandrel.yaml': MANIFEST,
      'inner/teams.yaml': 'teams: {m: {}}\n',
      'node_modules/x/a.yaml': 'nonsense\n',
      'dist/a.yaml': 'nonsense\n',
      '.hidden/a.yaml': 'nonsense\n',
    });
    symlinkSync(root, join(root, 'loop'));
    symlinkSync(join(root, 'teams.yaml'), join(root, 'again.yaml'));
    expect(codes(root)).toEqual({
      status: 0,
      lines: ['again.yaml:1:1 source/symbolic-link', 'loop:1:1 source/symbolic-link'],
    });
  });

  it('what is included may be JSON', () => {
    const root = workspace('json', {
      'spandrel.yaml': `${MANIFEST}include: ["*.json"]\n`,
      'a.json': '{"teams": {"m": {"fnction": 1}}}',
      'b.yaml': 'nonsense\n',
    });
    expect(codes(root)).toEqual({ status: 1, lines: ['a.json:1:18 schema/unknown-key'] });
  });

  // Root may read everything.
  it.skipIf(process.getuid?.() === 0)('an unreadable file is an error with status 2', () => {
    const root = workspace('unreadable', { 'spandrel.yaml': MANIFEST, 'a.yaml': good });
    chmodSync(join(root, 'a.yaml'), 0);
    expect(codes(root)).toEqual({ status: 2, lines: ['a.yaml:1:1 source/unreadable'] });
  });

  it('a folder for a manifest, a newer language and no manifest keys are told apart', () => {
    mkdirSync(join(folder, 'folder-manifest/spandrel.yaml'), { recursive: true });
    expect(codes(join(folder, 'folder-manifest')).lines[0]).toBe('spandrel.yaml:1:1 source/unreadable');
    expect(codes(workspace('newer', { 'spandrel.yaml': 'spandrel: 7\nfuture: true\n' }))).toEqual({
      status: 1,
      lines: ['spandrel.yaml:1:1 workspace/newer-language'],
    });
    expect(codes(workspace('keyless', { 'spandrel.yaml': 'teams: {m: {}}\n' })).lines).toEqual([
      'spandrel.yaml:1:1 schema/missing-key',
      'spandrel.yaml:1:1 schema/missing-key',
    ]);
  });

  it('never prints a stack trace', () => {
    for (const text of [
      '{',
      '[[[[',
      '&a [*a]',
      'spandrel: {a: 1}',
      'spandrel: 1\narchitecture: 3',
      '"\\x',
      '\t\t',
      '? ? ?',
      '---\n...\n---\n- x',
    ]) {
      const { status, stdout, stderr } = spandrel(['check', workspace('odd', { 'spandrel.yaml': text })]);
      expect(status, text).toBe(1);
      expect(stdout + stderr, text).not.toMatch(/\bat .+:\d+:\d+\)|bug of ours/);
    }
  });
});

describe('list, show, explain and schema', () => {
  it('list what is declared', () => {
    const { stdout, status } = spandrel(['list', 'channel', '--dir', BEFORE]);
    expect({ status, stdout }).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stdout": "channel/brand         channels.yaml:25  Brand advertising
      channel/connected-tv  channels.yaml:34  Connected TV
      channel/content       channels.yaml:4  Content
      channel/events        channels.yaml:18  Events and webinars
      channel/paid-search   channels.yaml:11  Paid search
      ",
      }
    `);
    expect(spandrel(['list', 'sytem', '--dir', BEFORE]).stderr).toContain('did you mean “system”?');
  });

  it('show an element with its relations', () => {
    expect(spandrel(['show', 'flow/seg-snow', '--dir', BEFORE]).stdout).toMatchInlineSnapshot(`
      "Segment to Snowflake  (flow/seg-snow)
        flows.yaml:115

      Declares
        name: Segment to Snowflake
        from: system/segment
        to: system/snowflake
        mode: etl
        carries:
          entity/event: *
        direction: one-way
        conflictPolicy: field-authority
        latency: 15min
        owner: role/mops-admin
        alertTo: role/mops-admin

      Refers to
        from: system/segment
        to: system/snowflake
        carries: entity/event
        owner: role/mops-admin
        alertTo: role/mops-admin
      "
    `);
    expect(spandrel(['show', 'mql', '--dir', BEFORE]).stderr).toContain('did you mean “definition/mql”?');
    expect(spandrel(['show', 'stage/demand.mql', '--dir', BEFORE, '--format', 'json']).stdout).toContain('"refersTo"');
  });

  it('explain a rule by its page', () => {
    expect(spandrel(['explain', 'decisions/no-decider']).stdout).toContain('## How to fix it');
    expect(spandrel(['explain']).stdout.split('\n').length).toBeGreaterThan(40);
    expect(spandrel(['explain', 'decisions/no-decidr'])).toMatchObject({
      status: 2,
      stderr: 'spandrel: there is no rule “decisions/no-decidr”: did you mean “decisions/no-decider”?\n',
    });
  });

  it('print the schema as it ships', () => {
    const { stdout } = spandrel(['schema']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(ROOT, 'schemas/spandrel.schema.json'), 'utf8')));
  });
});

describe('init', () => {
  it.each(['classic', 'rearchitected', 'demand-unit', 'hubspot'])(
    'writes a %s workspace that compiles clean',
    (template) => {
      const root = join(folder, `init-${template}`);
      expect(spandrel(['init', '--yes', '--template', template, root]).status).toBe(0);
      expect(codes(root)).toEqual({ status: 0, lines: [] });
    },
  );

  it('never overwrites a file, and asks for a terminal only when it has to ask', () => {
    const root = workspace('taken', { 'stack.yaml': 'mine\n' });
    expect(spandrel(['init', '--yes', root])).toMatchObject({ status: 2, stdout: '' });
    expect(readdirSync(root)).toEqual(['stack.yaml']);
    expect(spandrel(['init', root]).stderr).toContain('spandrel init --yes');
  });
});

describe('render', () => {
  const mine = ['--dir', BEFORE];

  it('lists the pictures there are', () => {
    expect(spandrel(['render', ...mine]).stdout).toBe(`stack-map              Stack map
data-flows             Data flows
data-flows-asset       Data flows: Asset
data-flows-consent     Data flows: Consent
data-flows-event       Data flows: Behavioural event
data-flows-lead        Data flows: Lead
data-flows-touchpoint  Data flows: Touchpoint
lifecycle-demand       Lifecycle: Demand lifecycle
definition-history     How meanings changed
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
    expect(spandrel(['render', '--output', images, ...mine]).stderr).toContain('9 files written');
    expect(readdirSync(images)).toContain('data-flows.svg');
    expect(spandrel(['render', '--output', images, ...mine]).stderr).toContain('9 unchanged');
    writeFileSync(join(images, 'stack-map.png'), 'mine\n');
    expect(spandrel(['render', '--output', images, '--format', 'png', ...mine])).toMatchObject({ status: 2 });
    expect(readFileSync(join(images, 'stack-map.png'), 'utf8')).toBe('mine\n');
  });

  it.each([
    [['data-flow'], 'did you mean “data-flows”?'],
    [['system/salesforce'], 'is shown by “stack-map”, “data-flows”, “data-flows-consent”, “data-flows-lead”'],
    [['role/cmo'], 'no picture shows “role/cmo”'],
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
