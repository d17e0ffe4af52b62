import { type Compilation, compile } from '@spandrel/compiler';
import { describe, expect, it } from 'vitest';
import { printChanges, printPlaces } from '../../testing/print-review.ts';
import { applyPatch, diff, meaningOfArchitecture } from '../index.ts';

const MANIFEST = 'spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\n';

function compileFiles(files: Record<string, string>): Compilation {
  return compile({
    files: Object.entries({ 'spandrel.yaml': MANIFEST, ...files }).map(([path, text]) => ({ path, text })),
    rules: [],
    today: '2025-06-30',
  });
}

function changes(before: string, after: string): string[] {
  return printChanges(diff(compileFiles({ 'a.yaml': before }), compileFiles({ 'a.yaml': after })));
}

const LEADS = `
teams: {m: {}}
roles: {mops: {team: m}, cmo: {team: m}}
entities: {lead: {steward: mops, fields: {score: {type: number}, email: {class: personal}}}}
systems: {crm: {owner: mops, holds: [lead]}, mail: {owner: mops}}
flows: {sync: {from: crm, to: mail, carries: {lead: [email, score]}, owner: mops, latency: 4h}}
definitions:
  mql: {term: MQL, entity: lead, owner: mops, when: lead.score >= 50}
`;

describe('a change set', () => {
  it('has what came and went and every key that changed, and says how deep it goes', () => {
    const after = LEADS.replace('score >= 50', 'score >= 65')
      .replace('owner: mops, when', 'name: Qualified, owner: cmo, when')
      .replace('[email, score]', '"*"')
      .replace('mail: {owner: mops}', 'mail: {owner: mops, utilisation: 0.4}, cms: {}')
      .replace('{type: number}', '{type: integer}');
    expect(changes(LEADS, after)).toEqual([
      '+ system/cms (structure)',
      '~ definition/mql name: nothing → "Qualified" (text)',
      '~ definition/mql owner: "role/mops" → "role/cmo" (authority)',
      '~ definition/mql when: "lead.score >= 50" → "lead.score >= 65" (meaning)',
      '~ entity/lead fields.score.type: "number" → "integer" (contract)',
      '~ flow/sync carries.entity/lead: ["email","score"] → "*" (contract)',
      '~ system/mail utilisation: nothing → 0.4 (structure)',
    ]);
  });

  it('has the rules, waivers and areas of the manifest, and not how it is cut into files', () => {
    const [before, after] = ['', 'include: "*.yaml"\nrules: {data/manual-flow: off}\n'].map((rest) =>
      compileFiles({ 'spandrel.yaml': MANIFEST + rest }),
    ) as [Compilation, Compilation];
    expect(printChanges(diff(before, after))).toEqual([
      '~ architecture/test rules: nothing → {"data/manual-flow":"off"} (authority)',
    ]);
  });

  it('is empty where only the writing changed: order, anchors, defaults, single values, comments, files', () => {
    const before = compileFiles({ 'a.yaml': LEADS });
    const [head, tail] = [LEADS.slice(0, LEADS.indexOf('flows:')), LEADS.slice(LEADS.indexOf('flows:'))];
    const after = compileFiles({
      'a.yaml': head.replace('holds: [lead]', 'status: active, holds: lead'),
      'b.yaml': `# Moved here.\ndefaults: {flows: {owner: mops}}\n${tail}`
        .replace('{from: crm, to: mail,', '{to: &to mail, from: crm, direction: one-way, via: [],')
        .replace(', owner: mops, latency', ', latency'),
    });
    expect(printChanges(diff(before, after))).toEqual([
      'moved definition/mql: a.yaml → b.yaml',
      'moved flow/sync: a.yaml → b.yaml',
    ]);
  });

  it('knows a rename by “formerly”, and only suggests one that isn’t marked', () => {
    const renamed = LEADS.replace(' mail: {', ' mailer: {formerly: mail, ').replace('to: mail', 'to: mailer');
    expect(changes(LEADS, renamed)).toEqual(['> system/mail → system/mailer']);
    const unmarked = (owner: string): string =>
      `roles: {mops: {team: m}}\nteams: {m: {}}\nsystems: {${owner}: {owner: mops, vendor: Acme, utilisation: 0.4}}`;
    expect(changes(unmarked('mail'), unmarked('mailer').replace('0.4', '0.5'))).toEqual([
      '+ system/mailer (structure)',
      '- system/mail (structure)',
      '? system/mail → system/mailer (0.67)',
    ]);
  });

  it('tells where each key stands, in the states that have it', () => {
    const after = LEADS.replace('latency: 4h', 'mode: api').replace('[email, score]', '[email]');
    const [base, head] = [LEADS, after].map((text) => compileFiles({ 'a.yaml': text })) as [Compilation, Compilation];
    expect(printPlaces(diff(base, head), base, head)).toEqual([
      'flow/sync carries.entity/lead: a.yaml “lead” → a.yaml “lead”',
      'flow/sync latency: a.yaml “latency” → nowhere',
      'flow/sync mode: nowhere → a.yaml “mode”',
    ]);
  });

  it('says what an error keeps from being compared, and compares the rest', () => {
    const broken = LEADS.replace('entity: lead, owner: mops', 'entity: lead, owner: nobody').replace('4h', 'soon');
    const after = LEADS.replace('owner: mops, when', 'owner: cmo, when').replace('>= 50', '>= 65').replace('4h', '2h');
    expect(changes(broken, after)).toEqual([
      '~ definition/mql when: "lead.score >= 50" → "lead.score >= 65" (meaning)',
      '! definition/mql owner',
      '! flow/sync latency',
    ]);
  });

  it('claims nothing of what a file that breaks off may have held', () => {
    const base = compileFiles({ 'a.yaml': LEADS, 'b.yaml': 'systems:\n  cms: {owner: mops}\n  dam: {owner: "mops' });
    const head = compileFiles({ 'a.yaml': LEADS, 'b.yaml': 'systems:\n  cms: {owner: cmo}\n  dam: {owner: mops}\n' });
    expect(base.diagnostics.length).toBeGreaterThan(0);
    expect(printChanges(diff(base, head)).filter((line) => !line.startsWith('!'))).toEqual([]);
  });

  it('is a patch that turns what base says into what head says', () => {
    const after = LEADS.replace('score >= 50', 'score >= 65').replace('mail: {owner: mops}', 'mail: {}, cms: {}');
    const [base, head] = [LEADS, after].map((text) => compileFiles({ 'a.yaml': text })) as [Compilation, Compilation];
    expect(applyPatch(meaningOfArchitecture(base.model), diff(base, head))).toEqual(meaningOfArchitecture(head.model));
    expect(meaningOfArchitecture(head.model)).not.toEqual(meaningOfArchitecture(base.model));
  });
});
