import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMermaid } from '../packages/renderers/testing/parse-mermaid.ts';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const BEFORE = ['--dir', 'examples/b2b-22-platforms/before'];
const SHEETS = ['--dir', 'examples/mid-market-saas/before'];
const { folder, workspace } = temporaryFolder('answers');

/** What a question is answered; there is nothing to say on standard error. */
function answer(...args: readonly string[]): string {
  const { status, stdout, stderr } = spandrel(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** The nodes and arrows of a picture that Mermaid can read. */
async function drawn(args: readonly string[]): Promise<string[]> {
  const text = answer('trace', '--format', 'mermaid', ...args);
  expect(await parseMermaid(text)).toBe('flowchart-v2');
  return text.split('\n').filter((line) => /^ {2}(acc|n\d)/.test(line));
}

const golden = (name: string): string => `golden/${name}`;

describe('impact', () => {
  it('tells what depends on a system, the way to it in words, and what the rules would say were it retired', async () => {
    const text = answer('impact', 'system/marketo', '--retire', ...BEFORE);
    await expect(text).toMatchFileSnapshot(golden('impact-marketo.txt'));
  });

  it('takes what can’t be retired for removed, with the compile errors that this brings', async () => {
    const text = answer('impact', 'stage/demand.mql', '--retire', ...BEFORE);
    await expect(text).toMatchFileSnapshot(golden('impact-stage.txt'));
  });

  it('is a picture that Mermaid can read', async () => {
    const text = answer('impact', 'system/marketo', '--format', 'mermaid', ...BEFORE);
    await expect(text).toMatchFileSnapshot(golden('impact-marketo.mmd'));
    expect(await parseMermaid(text)).toBe('flowchart-v2');
  });

  it('of people is what they own and decide, and of whoever reports to them, no more than that', () => {
    expect(answer('impact', 'role/cmo', ...BEFORE)).toBe(`Chief marketing officer  (role/cmo)
  organisation.yaml:23

What depends on it: 1 architecture, 1 goal and 3 roles.

1 architecture
  1  “B2B marketing on 22 platforms” (architecture/b2b-22-platforms) is owned by role/cmo

1 goal
  1  “Marketing pipeline 2025” (goal/pipeline) is owned by role/cmo

3 roles
  1  “Head of brand” (role/brand-lead) escalates to role/cmo
  1  “Head of content” (role/content-lead) escalates to role/cmo
  1  “Director of marketing operations” (role/mops-director) escalates to role/cmo
`);
  });

  it('knows capabilities: who requires one depends on it, and it is gone once nobody provides it', () => {
    const root = workspace('capability', {
      'spandrel.yaml': `${MANIFEST}teams: {m: {}}
roles: {ops: {team: m, holders: [ana]}}
systems: {mailer: {owner: ops, category: email, provides: [merge tags, e-mail]}}
workflows: {send: {owner: ops, steps: {write: {accountable: ops, system: mailer, requires: [e-mail]}}}}
`,
    });
    expect(answer('impact', 'capability/e-mail', '--retire', '--dir', root)).toMatchInlineSnapshot(`
      "e-mail  (capability/e-mail)
        spandrel.yaml:5

      What depends on it: 1 step and 1 workflow.

      1 step
        1  “write” (step/send.write) requires capability/e-mail

      1 workflow
        2  “send” (workflow/send) contains step/send.write, which requires capability/e-mail

      Were it removed (its kind has no status “retired”): 0 messages of the compiler, 0 new findings, 0 gone.
      "
    `);
  });

  it('draws what stays readable, and counts the rest', async () => {
    const automations = Array.from({ length: 70 }, (_, at) => `a${at}: {system: crm, writes: [e.f]}`).join(', ');
    const root = workspace('large', {
      'spandrel.yaml': `${MANIFEST}systems: {crm: {}}\nentities: {e: {fields: {f: {}}}}\nautomations: {${automations}}\n`,
    });
    const text = answer('impact', 'system/crm', '--format', 'mermaid', '--dir', root);
    expect(text).toContain('"Not drawn<br/>11 automations<br/>1 field"');
    expect(await parseMermaid(text)).toBe('flowchart-v2');
  });
});

describe('trace', () => {
  it('leads from a report back to the systems, and says what is weakest and why', async () => {
    const text = answer('trace', 'report/monthly-rollup-sheet', ...SHEETS);
    await expect(text).toMatchFileSnapshot(golden('trace-report.txt'));
    const picture = answer('trace', 'report/monthly-rollup-sheet', '--format', 'mermaid', ...SHEETS);
    await expect(picture).toMatchFileSnapshot(golden('trace-report.mmd'));
    expect(await parseMermaid(picture)).toBe('flowchart-v2');
  });

  it('leads from a field both ways', () => {
    expect(answer('trace', 'field/lead.amount', ...BEFORE)).toBe(`Lead.amount  (field/lead.amount)
  data.yaml:35

Comes from
  Lead.amount (field/lead.amount)
    ← Salesforce Sales Cloud (system/salesforce)

Goes to
  Lead.amount (field/lead.amount)
    → Marketing pipeline (metric/marketing-pipeline): by way of flow/sfdc-snow and flow/fivetran-snow; takes 30 minutes
      → The CMO's weekly dashboard (report/cmo-weekly)

The weakest link
  Every link holds.
`);
  });

  it('tells the ways between two, whichever is named first', () => {
    const way =
      'system/salesforce → field/lead.amount → flow/sfdc-snow → system/fivetran → flow/fivetran-snow → system/snowflake → metric/marketing-pipeline → report/cmo-weekly';
    for (const [one, other] of [
      ['system/salesforce', 'report/cmo-weekly'],
      ['report/cmo-weekly', 'system/salesforce'],
    ] as const) {
      expect(answer('trace', one, '--to', other, ...BEFORE)).toContain(
        `Data goes from “Salesforce Sales Cloud” to “The CMO's weekly dashboard”:\n  ${way}\n`,
      );
    }
  });

  it('tells between two systems how the records of each entity get there', () => {
    expect(
      answer('trace', 'system/wordpress', '--to', 'system/snowflake', ...BEFORE),
    ).toBe(`WordPress  (system/wordpress)
  stack/web-and-content.yaml:11

Data goes from “WordPress” to “Snowflake”:
  entity/event, 45 minutes: system/wordpress → flow/wp-gtm → system/gtm → flow/gtm-seg → system/segment → flow/seg-snow → system/snowflake
  entity/lead, 1 hour: system/wordpress → flow/wp-mkto → system/marketo → flow/mkto-sfdc → system/salesforce → flow/sfdc-snow → system/fivetran → flow/fivetran-snow → system/snowflake
`);
  });

  it('draws the ways between two, flows that no figure rests on, and two parts that don’t meet', async () => {
    const arrows = (...args: readonly string[]): Promise<string[]> => drawn([...args, ...BEFORE]);
    expect(await arrows('system/wordpress', '--to', 'system/snowflake')).toMatchInlineSnapshot(`
      [
        "  accTitle: From WordPress to Snowflake",
        "  accDescr: 7 systems and 7 arrows between them#46;",
        "  n1("\`**WordPress**\`")",
        "  n2("\`**Google Tag Manager**\`")",
        "  n3("\`**Twilio Segment**\`")",
        "  n4("\`**Snowflake**\`")",
        "  n5("\`**Adobe Marketo Engage**\`")",
        "  n6("\`**Salesforce Sales Cloud**\`")",
        "  n7("\`**Fivetran**\`")",
        "  n1 -->|"Behavioural event"| n2",
        "  n2 -->|"Behavioural event"| n3",
        "  n3 -->|"Behavioural event"| n4",
        "  n1 -->|"Lead"| n5",
        "  n5 -->|"Lead"| n6",
        "  n6 -->|"Lead"| n7",
        "  n7 -->|"Lead"| n4",
      ]
    `);
    expect(await arrows('flow/mkto-sfdc')).toMatchInlineSnapshot(`
      [
        "  accTitle: Flows of Marketo and Salesforce sync",
        "  accDescr: 2 systems and 2 arrows between them#46;",
        "  n1("\`**Adobe Marketo Engage**\`")",
        "  n2("\`**Salesforce Sales Cloud**\`")",
        "  n1 -->|"Lead and Consent"| n2",
        "  n2 -->|"Lead and Consent"| n1",
      ]
    `);
    expect(await arrows('report/cmo-weekly', '--to', 'system/marketo')).toMatchInlineSnapshot(`
      [
        "  accTitle: No data goes from The CMO#39;s weekly dashboard to Adobe Marketo Engage",
        "  accDescr: 1 report, 1 metric, 2 fields that they rest on and 3 systems that supply these#46; Every link holds#46;",
        "  n1("\`**Adobe Marketo Engage**\`")",
        "  n2[/"\`**Lead.amount**\`"/]",
        "  n3[/"\`**Touchpoint.channel**\`"/]",
        "  n4(["\`**Marketing pipeline**<br/>computed in Snowflake\`"])",
        "  n5["\`**The CMO#39;s weekly dashboard**\`"]",
        "  n6("\`**Adobe Marketo Measure**\`")",
        "  n7("\`**Salesforce Sales Cloud**\`")",
        "  n2 -->|"via Fivetran<br/>30 minutes"| n4",
        "  n3 -->|"15 minutes"| n4",
        "  n4 --> n5",
        "  n6 --> n3",
        "  n7 --> n2",
      ]
    `);
    expect(await arrows('system/gong', '--to', 'system/asana')).toMatchInlineSnapshot(`
      [
        "  accTitle: No data goes from Gong to Asana",
        "  accDescr: 2 systems that supply these#46; Every link holds#46;",
        "  n1("\`**Gong**\`")",
        "  n2("\`**Asana**\`")",
      ]
    `);
  });

  it('says that there is no way, and how near one gets', () => {
    expect(
      answer('trace', 'report/cmo-weekly', '--to', 'system/marketo', ...BEFORE),
    ).toBe(`The CMO's weekly dashboard  (report/cmo-weekly)
  measurement.yaml:48

No data goes from “The CMO's weekly dashboard” to “Adobe Marketo Engage”, or the other way.

How near one gets
  Data of “The CMO's weekly dashboard” begins at system/marketo-measure and system/salesforce.
  Other data gets from “Adobe Marketo Engage” there: system/marketo → flow/mkto-sfdc → system/salesforce.
`);
  });
});

describe('both', () => {
  it('say what was meant by a slip, and what they can’t be asked', () => {
    const refusals: [string[], string][] = [
      [['impact', 'system/marketoo'], 'there is nothing at “system/marketoo”: did you mean “system/marketo”?'],
      [['impact', 'marketo'], 'there is nothing at “marketo”: did you mean “system/marketo”?'],
      [
        ['impact', 'architecture/b2b-22-platforms'],
        '“architecture/b2b-22-platforms” is the whole, and everything depends on it: name something in it.',
      ],
      [
        ['impact', 'system/marketo', '--retire', '--format', 'mermaid'],
        'a picture can’t show findings: ask for --retire with --format pretty or json.',
      ],
      [
        ['trace', 'role/cmo'],
        '“role/cmo” is a role, and no data goes through it: name a report, a metric, a field, an entity, a flow or a system, or ask “spandrel impact role/cmo” what depends on it.',
      ],
      [
        ['trace', 'report/cmo-weekly', '--to', 'report/cmo-wekly'],
        'there is nothing at “report/cmo-wekly”: did you mean “report/cmo-weekly”?',
      ],
      [
        ['trace', 'report/cmo-weekly', '--to', 'report/cmo-weekly'],
        '“report/cmo-weekly” is both ends: name something else with --to.',
      ],
      [['trace', 'report/cmo-weekly', '--as-of', 'today'], '“today” is no date: write --as-of 2026-03-31.'],
    ];
    for (const [args, message] of refusals) {
      expect(spandrel([...args, ...BEFORE])).toEqual({ status: 2, stdout: '', stderr: `spandrel: ${message}\n` });
    }
  });

  it('write whole into a file', () => {
    for (const command of ['impact', 'trace']) {
      const file = join(folder, `${command}.json`);
      const args = [command, 'report/cmo-weekly', '--format', 'json', ...BEFORE];
      expect(answer(...args, '--output', file)).toBe(`${file}\n`);
      expect(readFileSync(file, 'utf8')).toBe(answer(...args));
    }
  });

  it('answer as far as compile errors let them, and say so', () => {
    const root = workspace('half', {
      'spandrel.yaml': `${MANIFEST}systems: {crm: {ownr: x, status: retired}}\nreports: {r: {system: crm}}\n`,
    });
    const told = spandrel(['impact', 'system/crm', '--dir', root]);
    expect({ status: told.status, stderr: told.stderr }).toEqual({
      status: 0,
      stderr: 'There are compile errors: what they spoil is missing from the answer. “spandrel check” shows them.\n',
    });
    expect(spandrel(['impact', 'system/crm', '--retire', '--dir', root])).toMatchObject({
      status: 2,
      stderr: 'spandrel: “system/crm” is retired already: nothing would change.\n',
    });
  });

  it('print and draw any text at all as text', async () => {
    const name = JSON.stringify('“a”]\n%%{init}%% <script>|\u001b[31m-->end`');
    const root = workspace('hostile', {
      'spandrel.yaml': `${MANIFEST}systems: {crm: {name: ${name}}}
entities: {e: {name: ${name}, fields: {f: {name: ${name}, writers: [crm]}}}}
metrics: {m: {name: ${name}, inputs: [e.f], computedIn: crm}}
reports: {r: {name: ${name}, metrics: [m], build: manual}}
`,
    });
    for (const args of [
      ['impact', 'system/crm', '--retire'],
      ['trace', 'report/r'],
      ['trace', 'system/crm', '--to', 'report/r'],
    ]) {
      const { stdout } = spandrel([...args, '--dir', root]);
      expect(stdout).not.toContain('\u001b');
      expect(stdout).toContain('<script>');
      const drawn = args.filter((arg) => arg !== '--retire');
      expect(await parseMermaid(spandrel([...drawn, '--format', 'mermaid', '--dir', root]).stdout)).toBe(
        'flowchart-v2',
      );
    }
  });
});
