import type { Compilation } from '@spandrel/compiler';
import { rules } from '@spandrel/rules';
import { pages } from '@spandrel/rules/pages';
import { reportGithub } from '../../packages/cli/src/reporters/github.ts';
import { reportJson } from '../../packages/cli/src/reporters/json.ts';
import { reportJunit } from '../../packages/cli/src/reporters/junit.ts';
import { reportMarkdown } from '../../packages/cli/src/reporters/markdown.ts';
import { palette } from '../../packages/cli/src/reporters/palette.ts';
import { reportPretty } from '../../packages/cli/src/reporters/pretty.ts';
import { reportSarif } from '../../packages/cli/src/reporters/sarif.ts';
import { renderDocuments } from '../../packages/renderers/src/index.ts';
import { findBrokenLinks } from '../../packages/renderers/testing/find-broken-links.ts';
import { compileFiles } from '../load-workspace.ts';
import { putTogether, type TakenApart } from '../rearrange-workspace.ts';

/** What is promised of every workspace, and what breaks it in a compilation; nothing may throw besides. */
type Promised = Readonly<Record<string, (compilation: Compilation) => readonly string[]>>;

const PROMISES: Promised = {
  'every rule runs to its end': ({ failures }) =>
    failures.map(({ rule, error }) => `${rule}: ${error instanceof Error ? error.stack : error}`),
  'one finding has one fingerprint': ({ findings }) => repeated(findings.map(({ fingerprint }) => fingerprint)),
  'nothing is wrong twice': ({ diagnostics }) => repeated(diagnostics.map((diagnostic) => JSON.stringify(diagnostic))),
  'findings speak of what there is': strangers,
  'every report can be written': brokenReports,
};

/** What takes long, and is tried with some of the workspaces. */
const DEAR_PROMISES: Promised = {
  ...PROMISES,
  'every link in the documents leads somewhere': (compilation) =>
    findBrokenLinks(renderDocuments(compilation, { pages })),
};

/** The promises that a workspace breaks, each with what breaks it; the seed settles how it is cut into files. */
export function brokenPromises(workspace: TakenApart, seed: number): { compilation: Compilation; broken: string[] } {
  const files = putTogether(workspace, seed, 1 + (seed % 5));
  const compilation = compileFiles(files);
  const promises = seed % 20 === 0 ? DEAR_PROMISES : PROMISES;
  const broken = Object.entries(promises).flatMap(([promise, breaches]) =>
    breaches(compilation).map((breach) => `${promise}: ${breach}`),
  );
  const others = { twice: files, 'in any order': putTogether(workspace, seed + 1, 3) };
  const unequal = Object.entries(others).flatMap(([how, other]) =>
    differences(compilation, compileFiles(other)).map((line) => `the same ${how}: ${line}`),
  );
  return { compilation, broken: [...broken, ...unequal] };
}

/** What waivers for some of the findings break: these are waived, and nothing else changes. */
export function brokenWaivers({ manifest, pieces }: TakenApart, { findings, model, asOf }: Compilation): string[] {
  const [approver] = model.all('role');
  const chosen = findings.filter((_, index) => index % 5 === 0);
  // Findings that share their rule, first element and key are waived together.
  const different = new Map(
    chosen.map(({ rule, elements: [element], key }) => [`${rule} ${element} ${key}`, { rule, element, key }]),
  );
  const waivers = [...different.values()].map(({ rule, element, key }) => ({
    rule,
    elements: element,
    ...(key === null ? {} : { key }),
    reason: 'It may be so for now.',
    approver: approver?.id,
    expires: asOf,
  }));
  const after = compileFiles(putTogether({ manifest: { ...manifest, waivers }, pieces }, 1, 1));
  const waived = new Set(
    after.findings.filter(({ status }) => status === 'waived').map(({ fingerprint }) => fingerprint),
  );
  return [
    ...chosen.filter(({ fingerprint }) => !waived.has(fingerprint)).map(({ message }) => `not waived: ${message}`),
    ...(after.findings.length === findings.length ? [] : ['other findings than before']),
    ...after.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  ];
}

function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

/** What findings name that the model doesn’t have. */
function strangers({ findings, model }: Compilation): string[] {
  return findings.flatMap(({ rule, elements, related, path }) =>
    [...elements, ...related.flatMap(({ element }) => element ?? []), ...path]
      .filter((address) => !model.nodes.has(address))
      .map((address) => `${rule} ${address}`),
  );
}

function brokenReports(compilation: Compilation): string[] {
  const { diagnostics, findings } = compilation;
  const texts = [reportPretty(compilation, palette(false)), reportMarkdown(compilation), reportJunit(compilation, '')];
  const json = JSON.parse(reportJson(compilation));
  const sarif = JSON.parse(reportSarif(compilation, { rules, pages, prefix: '' }));
  const counts = {
    texts:
      texts.filter((text) => text !== '').length === texts.length && typeof reportGithub(compilation, '') === 'string',
    json: json.findings.length === findings.length && json.diagnostics.length === diagnostics.length,
    sarif:
      sarif.runs[0].results.length === diagnostics.length + findings.filter(({ status }) => status === 'new').length,
  };
  return Object.entries(counts).flatMap(([report, isWhole]) => (isWhole ? [] : [report]));
}

/** What one compilation says and another doesn’t, and the other way round; places depend on how files are cut. */
function differences(one: Compilation, other: Compilation): string[] {
  const [first, second] = [inWords(one), inWords(other)];
  return [
    ...first.filter((line) => !second.includes(line)).map((line) => `- ${line}`),
    ...second.filter((line) => !first.includes(line)).map((line) => `+ ${line}`),
    ...(first.length === second.length ? [] : [`${first.length} lines, ${second.length} lines`]),
  ];
}

function inWords({ findings, diagnostics }: Compilation): string[] {
  return [
    ...diagnostics.map(({ code, elements }) => [code, ...elements].join(' ')),
    ...findings.map(({ fingerprint, rule, severity, message, path }) =>
      [rule, fingerprint, severity, message, ...path].join(' '),
    ),
  ];
}
