import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testRepository } from '../packages/compiler/src/testing/git-repository.ts';
import { MANIFEST, type Outcome, spandrel, temporaryFolder } from './run-program.ts';

const { folder } = temporaryFolder('codeowners');

const ARCHITECTURE = `spandrel: 1
architecture:
  id: acme
  asOf: 2025-06-30
  dimensions: {region: [emea, us]}
  areas: {governance: {owner: cmo}, strategy-planning: {owner: council}}
  codeowners:
    people: {cat: "@cat-acme"}
    teams: {sales: "@acme/sales", council: "@acme/council"}
teams: {marketing: {}, sales: {}}
roles:
  cmo: {team: marketing, holders: ["@ana", ben@acme.example]}
  lawyer: {team: marketing, holders: [cat, dan]}
  seller: {team: sales, holders: [eve]}
  empty: {team: marketing}
forums:
  council: {chair: cmo, members: [seller]}
  board: {chair: lawyer, members: [seller, cmo]}
`;

const RIGHTS = `decisionRights:
  leads: {governs: [definition/mql], decide: board, agree: [lawyer]}
  claims-us: {governs: ["standard/*"], decide: seller, scope: {region: [us]}}
  claims-emea: {governs: ["standard/*"], decide: lawyer, scope: {region: [emea]}}
  fields: {governs: [field/lead.email], decide: empty}
  taken: {governs: [decision-right/fields], decide: cmo}
`;

const FILES = {
  'spandrel.yaml': ARCHITECTURE,
  'rights.yaml': RIGHTS,
  'leads.yaml': 'definitions: {mql: {term: MQL, owner: seller}}\n',
  'standards #1.yaml': 'standards: {tone: {scope: {region: [us]}}}\n',
  'goals/größe.yaml': 'goals: {g: {}}\nchannels: {c: {owner: seller}}\n',
  '[old]/*?.yaml': 'entities: {lead: {steward: seller, fields: {email: {}}}}\n',
  '!new\n.yaml': 'metrics: {m: {owner: lawyer}}\n',
  'nobody.yaml': 'metrics: {n: {}}\nviews: {v: {title: V, kind: graph, include: [{kind: system}]}}\n',
};

const EXPECTED = `# BEGIN spandrel acme: “spandrel codeowners” writes this part

# no decision right, owned: role/lawyer
/marketing\\ plan/!new?.yaml @cat-acme

# decision-right/fields: role/empty decides
# /marketing\\ plan/?old?/??.yaml (nobody can be mentioned)

# no decision right, owned: forum/council
# no decision right, owned: role/seller
/marketing\\ plan/goals/größe.yaml @acme/council @acme/sales

# decision-right/leads: forum/board decides; must agree: role/lawyer
/marketing\\ plan/leads.yaml @cat-acme @acme/sales @ana ben@acme.example

# decision-right/claims-emea: role/lawyer decides
# decision-right/claims-us: role/seller decides
# decision-right/leads: forum/board decides; must agree: role/lawyer
# decision-right/taken: role/cmo decides
/marketing\\ plan/rights.yaml @cat-acme @acme/sales @ana ben@acme.example

# no decision right, owned: role/cmo
/marketing\\ plan/spandrel.yaml @ana ben@acme.example

# decision-right/claims-us: role/seller decides
/marketing\\ plan/standards\\ ?1.yaml @acme/sales

# END spandrel acme
`;

const GAPS = `spandrel: role/empty has no holder.
spandrel: “dan”, who holds role/lawyer, has no mention: add one under architecture.codeowners.people.
spandrel: nobody.yaml has no line: nobody decides or owns anything in it.
`;

function repository(name: string): { root: string; run: (...args: string[]) => Outcome; ws: string } {
  const { root, write } = testRepository(join(folder, name));
  write(Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`marketing plan/${path}`, text])));
  return {
    root,
    ws: join(root, 'marketing plan'),
    run: (...args) => spandrel(['codeowners', 'marketing plan', ...args], root),
  };
}

describe('codeowners', () => {
  it('asks who has the say over what a file declares, by the names that the code host knows', () => {
    expect(repository('plain').run()).toEqual({ status: 0, stdout: EXPECTED, stderr: GAPS });
  });

  it('writes its own part of a file, and leaves what others wrote as it is, to the byte', () => {
    const { root, ws, run } = repository('write');
    const file = join(root, '.github/CODEOWNERS');
    const [above, below] = [Buffer.from('*.md @docs \r\n# caf\xe9', 'latin1'), Buffer.from('\r\n/last @x', 'latin1')];
    mkdirSync(join(root, '.github'));
    writeFileSync(file, above);
    expect(run('--output', '.github/CODEOWNERS')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: `${GAPS}wrote .github/CODEOWNERS\n`,
    });
    const ours = Buffer.from(EXPECTED.replaceAll('\n', '\r\n'));
    expect(readFileSync(file)).toEqual(Buffer.concat([above, Buffer.from('\r\n\r\n'), ours]));

    writeFileSync(file, Buffer.concat([readFileSync(file), below]));
    renameSync(join(ws, 'leads.yaml'), join(ws, 'funnel.yaml'));
    expect(run('--output', '.github/CODEOWNERS').status).toBe(0);
    const written = readFileSync(file);
    expect(written.subarray(0, above.length)).toEqual(above);
    expect(written.subarray(-below.length)).toEqual(below);
    expect(written.toString()).not.toContain('leads.yaml');
    expect(run('--output', '.github/CODEOWNERS').stderr).toContain('.github/CODEOWNERS is up to date.\n');
    expect(readFileSync(file)).toEqual(written);
  });

  it('says what is out of date in the file that code hosts find', () => {
    const { root, ws, run } = repository('check');
    expect(run('--check')).toEqual({
      status: 1,
      stdout: `${EXPECTED.replaceAll(/^(?=.)/gm, '+').replaceAll('\n\n', '\n')}.github/CODEOWNERS is out of date: run “spandrel codeowners --output .github/CODEOWNERS”.\n`,
      stderr: GAPS,
    });
    expect(run('--check', '--output', 'OWNERS').status).toBe(1);
    run('--output', 'docs/CODEOWNERS');
    writeFileSync(join(root, 'CODEOWNERS'), '* @x\n');
    expect(run('--check')).toEqual({ status: 0, stdout: 'docs/CODEOWNERS is up to date.\n', stderr: GAPS });
    writeFileSync(join(ws, 'rights.yaml'), RIGHTS.replace('decide: seller', 'decide: cmo'));
    expect(run('--check')).toEqual({
      status: 1,
      stdout: `-# decision-right/claims-us: role/seller decides
-/marketing\\ plan/rights.yaml @cat-acme @acme/sales @ana ben@acme.example
-# decision-right/claims-us: role/seller decides
-/marketing\\ plan/standards\\ ?1.yaml @acme/sales
+# decision-right/claims-us: role/cmo decides
+/marketing\\ plan/rights.yaml @cat-acme @ana ben@acme.example @acme/sales
+# decision-right/claims-us: role/cmo decides
+/marketing\\ plan/standards\\ ?1.yaml @ana ben@acme.example
docs/CODEOWNERS is out of date: run “spandrel codeowners --output docs/CODEOWNERS”.
`,
      stderr: GAPS,
    });
  });

  it('keeps two architectures apart in one file, and a link a link', () => {
    const { root, run } = repository('two');
    const other = MANIFEST.replace('id: test', 'id: acme-eu');
    testRepository(root).write({
      'eu/spandrel.yaml': `${other}roles: {cmo: {team: t, holders: "@gil"}}\nteams: {t: {}}\ngoals: {g: {owner: cmo}}\n`,
    });
    mkdirSync(join(root, 'shared'));
    writeFileSync(join(root, 'shared/owners'), '');
    symlinkSync('shared/owners', join(root, 'CODEOWNERS'));
    expect(run('--output', 'CODEOWNERS').status).toBe(0);
    expect(spandrel(['codeowners', 'eu', '--output', 'CODEOWNERS'], root).status).toBe(0);
    expect(run('--check').status).toBe(0);
    expect(readFileSync(join(root, 'shared/owners'), 'utf8')).toBe(`${EXPECTED}
# BEGIN spandrel acme-eu: “spandrel codeowners” writes this part

# no decision right, owned: role/cmo
/eu/spandrel.yaml @gil

# END spandrel acme-eu
`);
  });

  it('writes nothing where it can’t tell its part, or who decides', () => {
    const { root, ws, run } = repository('wrong');
    const broken = '# BEGIN spandrel acme: x\n/a @b\n';
    writeFileSync(join(root, 'CODEOWNERS'), broken);
    const marks =
      'spandrel: “CODEOWNERS” can’t be read: it should have the line “# BEGIN spandrel acme: …” once, and “# END spandrel acme” once below it: put the marks right, or take them and what is between them out.\n';
    expect(run('--output', 'CODEOWNERS')).toEqual({ status: 2, stdout: '', stderr: marks });
    expect(run('--check')).toEqual({ status: 2, stdout: '', stderr: marks });
    expect(readFileSync(join(root, 'CODEOWNERS'), 'utf8')).toBe(broken);
    writeFileSync(join(ws, 'spandrel.yaml'), ARCHITECTURE.replace('"@cat-acme"', 'cat').replace('sales: "', 'sels: "'));
    expect(run().stderr).toBe(
      'spandrel: the workspace has 2 compile errors, so not everybody who decides can be found. Fix them first: “spandrel check” shows them.\n',
    );
    expect(spandrel(['check', ws, '--no-color']).stdout).toContain(
      '“cat” is not a mention such as “@ana”, “@acme/marketing-ops” or “ana@example.com”, which “architecture.codeowners.people.cat” of the manifest should be.',
    );
  });
});
