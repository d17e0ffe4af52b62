import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testRepository } from '../packages/compiler/src/testing/git-repository.ts';
import { ROOT } from './load-workspace.ts';
import { spandrel } from './run-program.ts';

type JsonSchema = Record<string, unknown>;

/** What a value does against a schema, in ajv’s words; nothing where it fits. */
function validator(schema: JsonSchema, strict: boolean): (text: string) => string[] {
  // The pattern of languages in SARIF’s schema has a bracket too many, which only Unicode mode minds.
  const ajv = new Ajv2020({ allErrors: true, strict, unicodeRegExp: strict });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (text) => {
    validate(JSON.parse(text));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

const readJson = (path: string): JsonSchema => JSON.parse(readFileSync(path, 'utf8')) as JsonSchema;

/** The standard’s own schema. It is of draft 4, of which only the names of two keywords are no longer the same. */
function sarifSchema(): JsonSchema {
  const { $schema: _, id: __, ...schema } = sarif;
  return schema;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spandrel reports ü '));
  writeFileSync(
    join(folder, 'spandrel.yaml'),
    `spandrel: 1
architecture: {id: odd, asOf: 2025-06-30, areas: {martech-data: {}}}
systms: {}
teams: {m: {}}
roles: {cmo: {team: m, holders: [ana]}}
reports:
  weekly: {owner: cmo, build: manual, waivers: [{rule: measurement/manual-report, reason: "a \\"<b>\\" & more", approver: cmo, expires: 2025-12-31}]}
  daily: {build: manual, owner: nobody}
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BEFORE = 'examples/b2b-22-platforms/before';
const AFTER = 'examples/b2b-22-platforms/after';

/** Runs that between them print everything that a report can hold. */
const runs = (): string[][] => [
  [BEFORE],
  [AFTER],
  ['examples/brand-group/before'],
  ['examples/brand-group/after', '--base', 'examples/brand-group/before'],
  [BEFORE, '--base', AFTER],
  [BEFORE, '--stats'],
  [folder],
];

describe('the report for programs', () => {
  const problems = validator(readJson(join(ROOT, 'packages/cli/schemas/check-report.schema.json')), true);

  it('is as its schema says, whatever it holds', () => {
    for (const args of runs()) {
      expect(problems(spandrel(['check', ...args, '--format', 'json']).stdout), args.join(' ')).toEqual([]);
    }
    const baseline = join(folder, 'baseline.json');
    spandrel(['check', BEFORE, '--baseline', baseline, '--update-baseline']);
    expect(problems(spandrel(['check', AFTER, '--baseline', baseline, '--format', 'json']).stdout)).toEqual([]);
  });

  it('would be refused with a key that the schema doesn’t know', () => {
    const report = { ...JSON.parse(spandrel(['check', AFTER, '--format', 'json']).stdout), clock: 1 };
    expect(problems(JSON.stringify(report))).toEqual([' must NOT have additional properties']);
  });

  it('has a schema that the program prints', () => {
    const { stdout } = spandrel(['schema', 'check-report']);
    expect(JSON.parse(stdout)).toEqual(readJson(join(ROOT, 'packages/cli/schemas/check-report.schema.json')));
    expect(spandrel(['schema', 'check-reprt'])).toMatchObject({
      status: 2,
      stderr: 'spandrel: there is no schema of “check-reprt”: did you mean “check-report”?\n',
    });
  });
});

describe('the export', () => {
  const problems = validator(readJson(join(ROOT, 'packages/cli/schemas/export.schema.json')), true);
  const workspaces = ['examples', 'test/cases'].flatMap((parent) =>
    readdirSync(join(ROOT, parent)).flatMap((name) => [`${parent}/${name}/before`, `${parent}/${name}/after`]),
  );
  const exported = (args: readonly string[]): string => spandrel(['export', ...args]).stdout;

  it.each([...workspaces, 'a broken one'])(
    'of %s is as its schema says, and leads from what is there to what is there',
    (path) => {
      const text = exported([path === 'a broken one' ? folder : path]);
      expect(problems(text)).toEqual([]);
      const { architecture, elements, parts, relations } = JSON.parse(text) as Record<
        'elements' | 'parts',
        { address: string }[]
      > & { architecture: { address: string }; relations: { from: string; to: string }[] };
      const known = new Set([architecture, ...elements, ...parts].map(({ address }) => address));
      expect(known.size).toBe(1 + elements.length + parts.length);
      expect(relations.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
    },
  );

  it('would be refused with a key that the schema doesn’t know', () => {
    const text = { ...JSON.parse(exported([AFTER])), clock: 1 };
    expect(problems(JSON.stringify(text))).toEqual([' must NOT have additional properties']);
  });

  it('has a schema that the program prints', () => {
    expect(JSON.parse(spandrel(['schema', 'export']).stdout)).toEqual(
      readJson(join(ROOT, 'packages/cli/schemas/export.schema.json')),
    );
  });
});

describe('the review for programs', () => {
  const schema = join(ROOT, 'packages/cli/schemas/review.schema.json');
  const problems = validator(readJson(schema), true);
  const review = (...args: string[]): string => spandrel(['diff', ...args, '--format', 'json']).stdout;

  it('is as its schema says, of a design undone in each example, and of states that have little in common', () => {
    const examples = readdirSync(join(ROOT, 'examples')).map((name) => `examples/${name}`);
    const undone = examples.map((example) => [`${example}/after`, `${example}/before`]);
    for (const states of [...undone, [BEFORE, AFTER], [AFTER, 'examples/brand-group/after'], [AFTER, folder]]) {
      expect(problems(review(...states)), states.join(' ')).toEqual([]);
    }
  });

  it('would be refused with a key that the schema doesn’t know', () => {
    const report = { ...JSON.parse(review(BEFORE, AFTER)), clock: 1 };
    expect(problems(JSON.stringify(report))).toEqual([' must NOT have additional properties']);
  });

  it('has a schema that the program prints', () => {
    expect(JSON.parse(spandrel(['schema', 'review']).stdout)).toEqual(readJson(schema));
  });
});

describe.each(['impact', 'trace'])('the answer of %s', (command) => {
  const schema = readJson(join(ROOT, `packages/cli/schemas/${command}.schema.json`));
  const problems = validator(schema, true);
  const asked = (path: string, args: readonly string[]): string =>
    spandrel([command, ...args, '--format', 'json', '--dir', path]).stdout;

  it('is as its schema says, whatever is asked', () => {
    const questions: Record<string, string[][]> = {
      impact: [
        ['system/marketo', '--retire'],
        ['stage/demand.mql', '--retire'],
        ['capability/enrichment', '--retire'],
        ['role/cmo', '--retire'],
        ['decision-right/taxonomy-changes'],
      ],
      trace: [
        ['report/cmo-weekly'],
        ['system/marketo'],
        ['entity/lead'],
        ['system/salesforce', '--to', 'report/cmo-weekly'],
        ['system/wordpress', '--to', 'system/snowflake'],
        ['report/cmo-weekly', '--to', 'system/marketo'],
        ['system/gong', '--to', 'system/asana'],
      ],
    };
    for (const args of questions[command] ?? []) {
      expect(problems(asked(BEFORE, args)), args.join(' ')).toEqual([]);
    }
  });

  it('has a schema that the program prints, and that refuses keys that it doesn’t know', () => {
    expect(JSON.parse(spandrel(['schema', command]).stdout)).toEqual(schema);
    const text = asked(BEFORE, ['report/cmo-weekly']);
    expect(problems(JSON.stringify({ ...JSON.parse(text), clock: 1 }))).toEqual([
      ' must NOT have additional properties',
    ]);
  });
});

describe('the history for programs', () => {
  const schema = readJson(join(ROOT, 'packages/cli/schemas/history.schema.json'));
  const problems = validator(schema, true);

  it('is as its schema says, of every element of an example, in a repository of its own', () => {
    const { root, commit, write } = testRepository(join(folder, 'history'));
    cpSync(join(ROOT, BEFORE), root, { recursive: true });
    commit();
    cpSync(join(ROOT, AFTER), root, { recursive: true });
    commit();
    write({ 'more.yaml': 'teams: {new: {}}\n' });
    const asked = ['definition/mql', 'decision-right/lead-definition', 'attribution-model/mta', 'team/new'];
    for (const address of asked) {
      const { stdout } = spandrel(['history', address, '--format', 'json', '--dir', root]);
      expect(problems(stdout), address).toEqual([]);
    }
  });

  it('has a schema that the program prints, and that refuses keys that it doesn’t know', () => {
    expect(JSON.parse(spandrel(['schema', 'history']).stdout)).toEqual(schema);
    const { stdout } = spandrel(['history', 'role/cmo', '--format', 'json', '--dir', BEFORE]);
    expect(problems(JSON.stringify({ ...JSON.parse(stdout), clock: 1 }))).toEqual([
      ' must NOT have additional properties',
    ]);
  });
});

describe('the report for code hosts', () => {
  const problems = validator(sarifSchema(), false);

  it('is SARIF 2.1.0, by the standard’s own schema', () => {
    for (const args of runs()) {
      expect(problems(spandrel(['check', ...args, '--format', 'sarif']).stdout), args.join(' ')).toEqual([]);
    }
  });

  it('would be refused with a level that the standard doesn’t know', () => {
    const { stdout } = spandrel(['check', BEFORE, '--format', 'sarif']);
    expect(problems(stdout.replace('"level": "warning"', '"level": "fatal"'))).not.toEqual([]);
  });

  it('has what hosts ask for: a rule for each result, one place with four figures, and fingerprints', () => {
    interface Result {
      ruleId: string;
      ruleIndex: number;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
      partialFingerprints: Record<string, string>;
    }
    interface Run {
      columnKind: string;
      tool: { driver: { rules: { id: string; help: { text: string; markdown: string } }[] } };
      results: Result[];
    }
    for (const args of runs()) {
      const { runs: found } = JSON.parse(spandrel(['check', ...args, '--format', 'sarif']).stdout) as { runs: Run[] };
      const [run] = found as [Run];
      expect(run.columnKind).toBe('utf16CodeUnits');
      for (const { ruleId, ruleIndex, locations, partialFingerprints } of run.results) {
        expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        expect(run.tool.driver.rules[ruleIndex]?.help.markdown).not.toBe('');
        expect(locations).toHaveLength(1);
        const { artifactLocation, region } = locations[0]?.physicalLocation ?? {
          artifactLocation: { uri: '' },
          region: {},
        };
        expect(artifactLocation.uri).toMatch(/^[\w./%-]+$/);
        expect(Object.keys(region).sort()).toEqual(['endColumn', 'endLine', 'startColumn', 'startLine']);
        expect(partialFingerprints).toEqual({
          primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]+:\d+$/),
          'spandrel/v1': expect.stringMatching(/^[0-9a-f]{16}$/),
        });
      }
    }
  });
});
