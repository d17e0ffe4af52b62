import { type Analyses, createAnalyses } from './analysis/analyses.ts';
import { checkCycles } from './checks/check-cycles.ts';
import { checkElements } from './checks/check-elements.ts';
import { checkExpressions } from './checks/check-expressions.ts';
import { checkScopes } from './checks/check-scopes.ts';
import { checkViews } from './checks/check-views.ts';
import { type Comparison, compareModels } from './comparison/compare-models.ts';
import { compileErrors, type Diagnostic, diagnose, type Place } from './diagnostics/diagnostic.ts';
import { applyBaseline, type BaselineDelta, type BaselineEntry } from './governance/baseline.ts';
import type { Finding } from './governance/finding.ts';
import { sortDiagnostics, sortFindings, withoutRepeats } from './governance/order.ts';
import type { Rule } from './governance/rule.ts';
import { type RuleFailure, runRules, type Withheld, type Workspace } from './governance/run-rules.ts';
import { readSettings } from './governance/settings.ts';
import { applyWaivers } from './governance/waivers.ts';
import type { Address } from './model/addresses.ts';
import { buildModel } from './model/build-model.ts';
import type { CalendarDate } from './model/dates.ts';
import type { Model } from './model/model.ts';
import { placesInManifest } from './model/place-of.ts';
import { MANIFEST, type ReadFile, readFile, type SourceFile } from './model/read-file.ts';
import { retire } from './model/retire.ts';
import type { Unknowns } from './model/unknowns.ts';
import type { Path } from './schema/locate.ts';
import { startStopwatch, type Timing, unmeasured } from './stopwatch.ts';

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
  /** What the architecture was before, for the rules that judge a change. */
  readonly base?: Compilation | undefined;
  /** The address of something that is taken for retired or removed: what would be, were it gone. */
  readonly retired?: Address | undefined;
  /** The findings that were known before. */
  readonly baseline?: readonly BaselineEntry[] | undefined;
  /** How files are read, where what they say is kept for further compilations: see `keepReads`. */
  readonly read?: ((file: SourceFile) => ReadFile) | undefined;
  /** A clock in milliseconds, where it should be measured what takes how long. */
  readonly clock?: (() => number) | undefined;
}

/** What a workspace means: its model, and all that is wrong or undesigned in it. */
export interface Compilation {
  readonly model: Model;
  readonly analyses: Analyses;
  /** What a compile error spoiled: it is noted as it is read. */
  readonly unknowns: Unknowns;
  /** How it differs from what it was before, where that was given. */
  readonly comparison: Comparison | undefined;
  readonly asOf: CalendarDate;
  readonly diagnostics: readonly Diagnostic[];
  readonly findings: readonly Finding[];
  /** What rules could not judge, so that nobody knows whether there is a finding. */
  readonly withheld: Withheld;
  /** How the findings compare with those that were known, where a baseline was given. */
  readonly baseline: BaselineDelta | undefined;
  /** Rules that failed by a mistake of ours. */
  readonly failures: readonly RuleFailure[];
  /** The text of every file, for frames and for line numbers. */
  readonly sources: ReadonlyMap<string, string>;
  /** What the architecture was before, where that was given: what compile errors spoil in it can’t be compared. */
  readonly base: Compilation | undefined;
  /** How long each part took so far, the slowest first, where a clock was given: an analysis may be asked for later. */
  readonly timings?: () => readonly Timing[];
}

/** Compiles a workspace: read → parse → validate → link → model → graph → analyse → govern. All errors are reported at once. */
export function compile(input: CompileInput): Compilation {
  const stopwatch = input.clock && startStopwatch(input.clock);
  const measure = stopwatch?.measure ?? unmeasured;
  const written = measure('phase', 'read', () => input.files.map(input.read ?? readFile));
  const files = input.retired === undefined ? written : retire(written, input.retired);
  const { model, unknowns, diagnostics: linking } = measure('phase', 'link', () => buildModel(files));
  const asOf = input.asOf ?? model.architecture.asOf ?? input.today;
  const analyses = createAnalyses(model, unknowns, measure);
  const sources = new Map(input.files.map(({ path, text }) => [path, text]));
  const comparison = input.base && compareModels(input.base, { model, analyses, unknowns });
  const timings = stopwatch && { timings: stopwatch.timings };
  const compiled = { model, analyses, unknowns, comparison, asOf, sources, base: input.base, ...timings };

  const manifest = files.find(({ file }) => file.path === MANIFEST);
  const manifestPlace = placesInManifest(manifest?.manifest?.node);
  const reading = [
    ...(manifest ? [] : [diagnose('workspace/no-manifest', {}, manifestPlace([]))]),
    ...(input.problems ?? []),
    ...files.flatMap(({ diagnostics }) => diagnostics),
  ];
  const foreign = reading.filter(({ code }) => code.startsWith('workspace/'));
  // What is written in another language means nothing in this one.
  if (foreign.length > 0) {
    const withheld: Withheld = new Map(input.rules.map(({ id }) => [id, 'everything']));
    return { ...compiled, diagnostics: foreign, findings: [], withheld, baseline: undefined, failures: [] };
  }

  const checking = measure('phase', 'check', () => [
    ...checkCycles(model),
    ...checkElements(model, unknowns),
    ...checkScopes(model, unknowns),
    ...checkExpressions(model, unknowns, asOf),
    ...checkViews(model, unknowns),
  ]);
  const governed = measure('phase', 'govern', () =>
    govern(input, [...reading, ...linking, ...checking], { ...compiled, measure }, manifestPlace),
  );
  return { ...compiled, ...governed };
}

/** Runs the rules as they are set, and sees what is waived or known; adds what is wrong with either to the errors so far. */
function govern(
  { only, rules, waivers, baseline }: CompileInput,
  soFar: readonly Diagnostic[],
  workspace: Workspace,
  manifestPlace: (path: Path) => Place,
): Pick<Compilation, 'diagnostics' | 'findings' | 'withheld' | 'baseline' | 'failures'> {
  const { model, asOf, comparison } = workspace;
  const settings = readSettings(model.manifest, rules, manifestPlace);
  const errors = [...soFar, ...settings.diagnostics];
  const { findings, failures, withheld } = runRules(only ? rules.filter(only) : rules, settings, workspace);
  // Only when every rule has run, and nothing kept it from speaking, can a waiver be said to match nothing.
  const sound = only === undefined && compileErrors({ diagnostics: errors }).length === 0;
  const hasRun = (rule: Rule): boolean => sound && (comparison !== undefined || !rule.comparesWithBase);
  const waived =
    waivers === false
      ? { findings, diagnostics: [] }
      : applyWaivers(findings, { model, asOf, rules, manifestPlace, hasRun });
  const silent = new Set<string>(rules.filter((rule) => !hasRun(rule)).map(({ id }) => id));
  const known = baseline && applyBaseline(waived.findings, baseline, model, silent);
  return {
    diagnostics: sortDiagnostics(withoutRepeats([...errors, ...waived.diagnostics])),
    findings: sortFindings(known?.findings ?? waived.findings),
    withheld,
    baseline: known?.delta,
    failures,
  };
}
