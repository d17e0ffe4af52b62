import { type Analyses, createAnalyses } from './analysis/analyses.ts';
import { checkCycles } from './checks/check-cycles.ts';
import { checkElements } from './checks/check-elements.ts';
import { checkExpressions } from './checks/check-expressions.ts';
import { checkScopes } from './checks/check-scopes.ts';
import { type Diagnostic, diagnose } from './diagnostics/diagnostic.ts';
import type { Finding } from './governance/finding.ts';
import { sortDiagnostics, sortFindings, withoutRepeats } from './governance/order.ts';
import type { Rule } from './governance/rule.ts';
import { type RuleFailure, runRules } from './governance/run-rules.ts';
import { readSettings } from './governance/settings.ts';
import { applyWaivers } from './governance/waivers.ts';
import { buildModel } from './model/build-model.ts';
import type { CalendarDate } from './model/dates.ts';
import type { Model } from './model/model.ts';
import { placesInManifest } from './model/place-of.ts';
import { MANIFEST, readFile, type SourceFile } from './model/read-file.ts';

/** A workspace as it stands in memory: the compiler reads nothing by itself. */
export interface CompileInput {
  readonly files: readonly SourceFile[];
  /** What went wrong while the files were read. */
  readonly problems?: readonly Diagnostic[];
  /** Every rule there is: settings and waivers may name any of them. */
  readonly rules: readonly Rule[];
  /** Which of them to run, where not all of them. */
  readonly only?: ((rule: Rule) => boolean) | undefined;
  /** The date that rules go by where the manifest fixes none; the compiler never reads the clock. */
  readonly today: CalendarDate;
  /** A date that overrides the manifest’s. */
  readonly asOf?: CalendarDate | undefined;
  /** Whether waivers count; an audit does without. */
  readonly waivers?: boolean | undefined;
}

/** What a workspace means: its model, and all that is wrong or undesigned in it. */
export interface Compilation {
  readonly model: Model;
  readonly analyses: Analyses;
  readonly asOf: CalendarDate;
  readonly diagnostics: readonly Diagnostic[];
  readonly findings: readonly Finding[];
  /** Rules that failed by a mistake of ours. */
  readonly failures: readonly RuleFailure[];
  /** The text of every file, for frames and for line numbers. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Compiles a workspace: read → parse → validate → link → model → graph → analyse → govern. All errors are reported at once. */
export function compile(input: CompileInput): Compilation {
  const files = input.files.map(readFile);
  const { model, unknowns, diagnostics: linking } = buildModel(files);
  const asOf = input.asOf ?? model.architecture.asOf ?? input.today;
  const analyses = createAnalyses(model, unknowns);
  const sources = new Map(input.files.map(({ path, text }) => [path, text]));
  const base = { model, analyses, asOf, sources };

  const manifest = files.find(({ file }) => file.path === MANIFEST);
  const manifestPlace = placesInManifest(manifest?.manifest?.node);
  const reading = [
    ...(manifest ? [] : [diagnose('workspace/no-manifest', {}, manifestPlace([]))]),
    ...(input.problems ?? []),
    ...files.flatMap(({ diagnostics }) => diagnostics),
  ];
  const foreign = reading.filter(({ code }) => code.startsWith('workspace/'));
  // What is written in another language means nothing in this one.
  if (foreign.length > 0) return { ...base, diagnostics: foreign, findings: [], failures: [] };

  const settings = readSettings(model.manifest, input.rules, manifestPlace);
  const errors = [
    ...reading,
    ...linking,
    ...checkCycles(model),
    ...checkElements(model, unknowns),
    ...checkScopes(model, unknowns),
    ...checkExpressions(model, unknowns, asOf),
    ...settings.diagnostics,
  ];
  const chosen = input.only ? input.rules.filter(input.only) : input.rules;
  const { findings, failures } = runRules(chosen, settings, { model, unknowns, analyses, asOf });
  // Only when every rule has run, and nothing kept it from speaking, can a waiver be said to match nothing.
  const complete = input.only === undefined && !errors.some(({ severity }) => severity === 'error');
  const waived =
    input.waivers === false
      ? { findings, diagnostics: [] }
      : applyWaivers(findings, { model, asOf, rules: input.rules, manifestPlace, complete });
  return {
    ...base,
    diagnostics: sortDiagnostics(withoutRepeats([...errors, ...waived.diagnostics])),
    findings: sortFindings(waived.findings),
    failures,
  };
}
