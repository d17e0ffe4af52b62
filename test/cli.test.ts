import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './load-workspace.ts';
import { codes, MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const BEFORE = 'examples/b2b-22-platforms/before';
/** An owner is missing, one is misspelt, and the gap of a definition is waived. */
const STATS = `
teams: {m: {}}
roles: {r: {team: m, holders: ann}}
systems: {a: {owner: r}, b: {}, c: {ownr: r}}
definitions:
  mql:
    term: Qualified
    when: "true"
    owner: r
    waivers: [{rule: decisions/no-decider, reason: soon, approver: r, expires: 2025-12-31}]
`;

const { folder, workspace } = temporaryFolder('cli');

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

  it('shows the scorecard before the verdict, the same bytes each time, and on standard error what took how long', async () => {
    const args = ['check', BEFORE, '--stats', '--rule', 'decisions/no-decider', '--fail-on', 'never'];
    const { status, stdout, stderr } = spandrel(args);
    expect(status).toBe(0);
    expect(spandrel(args).stdout).toBe(stdout);
    expect(stdout.slice(stdout.indexOf('B2B marketing on 22 platforms  '))).toMatchInlineSnapshot(`
      "B2B marketing on 22 platforms  88 elements, as of 2025-06-30

        Area                       elements  errors  warnings  infos  waived
        Strategy and planning             7       0         0      0       0
        Process and workflow              4       0         0      0       0
        Martech and data                 54       0         0      0       0
        Measurement and reporting         4       0         0      0       0
        Governance                       19       3         0      0       0

        Scorecard                  what is counted                                  covered
        Strategy and planning      Elements with an owner                    7 of 7 (100 %)
        Process and workflow       Elements with an owner                    9 of 9 (100 %)
        Martech and data           Elements with an owner                  53 of 53 (100 %)
        Martech and data           Relied-on flows with an alert           20 of 20 (100 %)
        Martech and data           Shared fields with an authority           1 of 1 (100 %)
        Measurement and reporting  Elements with an owner                    4 of 4 (100 %)
        Measurement and reporting  Channels that attribution accounts for    4 of 4 (100 %)
        Governance                 Elements with an owner                    2 of 2 (100 %)
        Governance                 Governable elements with a decider         2 of 5 (40 %)

      3 errors, 0 warnings, 0 infos.
      "
    `);
    const times = stderr.trimEnd().split('\n');
    expect(times[0]).toMatch(/^What {6}Name +ms +share$/);
    expect(times.at(-1)).toMatch(/^total +\d+\.\d\d +100\.0 %$/);
    const measured = times.slice(1, -1).map((line) => /^(\w+ +\S+) +(\d+\.\d\d) +\d+\.\d %$/.exec(line)?.slice(1));
    expect(measured.map((row) => row?.[0]?.replace(/ +/, ' ')).sort()).toEqual(
      [
        'analysis authority',
        'analysis coverage',
        'analysis needs',
        'analysis attribution',
        'phase check',
        'phase govern',
        'phase link',
        'phase read',
        'rule decisions/no-decider',
      ].sort(),
    );
    const milliseconds = measured.map((row) => Number(row?.[1]));
    expect(milliseconds).toEqual([...milliseconds].sort((a, b) => b - a));
  });

  it('puts the scorecard into JSON and Markdown where it is asked for, and says what has no place for it', async () => {
    const root = workspace('stats', { 'spandrel.yaml': `${MANIFEST}${STATS}` });
    const json = spandrel(['check', root, '--stats', '--format', 'json']);
    expect((JSON.parse(json.stdout) as { stats: unknown }).stats).toMatchInlineSnapshot(`
      {
        "coverage": [
          {
            "area": "strategy-planning",
            "covered": 0,
            "id": "owner",
            "label": "Elements with an owner",
            "total": 0,
            "uncovered": [],
          },
          {
            "area": "process-workflow",
            "covered": 1,
            "id": "owner",
            "label": "Elements with an owner",
            "total": 1,
            "uncovered": [],
          },
          {
            "area": "martech-data",
            "covered": 1,
            "id": "owner",
            "label": "Elements with an owner",
            "total": 2,
            "uncovered": [
              "system/b",
            ],
          },
          {
            "area": "martech-data",
            "covered": 0,
            "id": "monitored",
            "label": "Relied-on flows with an alert",
            "total": 0,
            "uncovered": [],
          },
          {
            "area": "martech-data",
            "covered": 0,
            "id": "authority",
            "label": "Shared fields with an authority",
            "total": 0,
            "uncovered": [],
          },
          {
            "area": "measurement-reporting",
            "covered": 0,
            "id": "owner",
            "label": "Elements with an owner",
            "total": 0,
            "uncovered": [],
          },
          {
            "area": "measurement-reporting",
            "covered": 0,
            "id": "attributed",
            "label": "Channels that attribution accounts for",
            "total": 0,
            "uncovered": [],
          },
          {
            "area": "governance",
            "covered": 0,
            "id": "owner",
            "label": "Elements with an owner",
            "total": 0,
            "uncovered": [],
          },
          {
            "area": "governance",
            "covered": 0,
            "id": "decider",
            "label": "Governable elements with a decider",
            "total": 1,
            "uncovered": [
              "definition/mql",
            ],
          },
        ],
      }
    `);
    expect(spandrel(['check', root, '--format', 'json']).stdout).not.toContain('"stats"');
    const markdown = spandrel(['check', root, '--stats', '--format', 'markdown']).stdout;
    expect(markdown.slice(0, markdown.indexOf('| Severity'))).toMatchInlineSnapshot(`
      "## test

      **2 errors, 3 warnings, 0 infos.** 6 elements, as of 2025-06-30.

      | Area | Elements | Errors | Warnings | Infos | Waived |
      | --- | --: | --: | --: | --: | --: |
      | Process and workflow | 1 | 0 | 0 | 0 | 0 |
      | Martech and data | 3 | 0 | 3 | 0 | 0 |
      | Governance | 2 | 1 | 0 | 0 | 1 |

      ### Scorecard

      \`\`\`mermaid
      %%{init: {"theme":"base","themeVariables":{"xyChart":{"backgroundColor":"#ffffff","plotColorPalette":"#dbe2ec,#3b6ea5","titleColor":"#1f2937","xAxisLabelColor":"#1f2937","xAxisLineColor":"#64748b"}},"xyChart":{"width":1000,"height":158,"plotReservedSpacePercent":40,"xAxis":{"showTick":false},"yAxis":{"showLabel":false,"showTick":false,"showTitle":false,"showAxisLine":false}}}}%%
      xychart-beta horizontal
        accTitle: Scorecard
        accDescr: What was found in each area, and how much of what is expected is there#46; 1 of 3 shares is full#46; They count what is declared, not whether it is lived by#46; What doesn’t compile is counted neither way#46;
        title "How much is covered"
        x-axis ["Elements with an owner: process and workflow – 1 of 1 (100 %)", "Elements with an owner: martech and data – 1 of 2 (50 %)", "Governable elements with a decider – 0 of 1 (0 %)"]
        y-axis 0 --> 100
        bar [100, 100, 100]
        bar [100, 50, 0]
      \`\`\`

      | Area | What is counted | Covered |
      | --- | --- | --: |
      | Strategy and planning | Elements with an owner | – |
      | Process and workflow | Elements with an owner | 1 of 1 (100 %) |
      | Martech and data | Elements with an owner | 1 of 2 (50 %) |
      | Martech and data | Relied-on flows with an alert | – |
      | Martech and data | Shared fields with an authority | – |
      | Measurement and reporting | Elements with an owner | – |
      | Measurement and reporting | Channels that attribution accounts for | – |
      | Governance | Elements with an owner | – |
      | Governance | Governable elements with a decider | 0 of 1 (0 %) |

      What the compile errors spoil is counted neither way.

      "
    `);
    for (const format of ['sarif', 'junit', 'github']) {
      const { stdout, stderr } = spandrel(['check', root, '--stats', '--format', format]);
      expect(stdout).toBe(spandrel(['check', root, '--format', format]).stdout);
      expect(stderr.split('\n')[0]).toBe(
        `spandrel: ${format} has no place for the scorecard; pretty, json and markdown do.`,
      );
    }
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
