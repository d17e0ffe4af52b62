import { existsSync } from 'node:fs';
import {
  AREAS,
  type BaselineEntry,
  type Compilation,
  compileErrors,
  nearestNames,
  RULE_GROUPS,
  type Rule,
} from '@spandrel/compiler';
import { writeWhole } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { asKnown, readBaseline, writeBaseline } from '../baseline-file.ts';
import { type CommandResult, UsageError } from '../command-result.ts';
import { exitCodeOf, type FailOn } from '../exit-code.ts';
import { type LoadedWorkspace, type LoadOptions, loadWorkspace } from '../load-workspace.ts';
import { reportJson } from '../reporters/json.ts';
import type { ScorecardPicture } from '../reporters/markdown.ts';
import { palette } from '../reporters/palette.ts';
import { reportPretty } from '../reporters/pretty.ts';
import { tellFailure } from '../reporters/tell-failure.ts';
import { tellTimings } from '../reporters/tell-timings.ts';
import { prefixInRepository } from '../repository.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'sarif' | 'junit' | 'github' | 'markdown';
  readonly output?: string;
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly area?: readonly string[];
  readonly group?: readonly string[];
  readonly rule?: readonly string[];
  readonly asOf?: string;
  readonly base?: string | true;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly waivers: boolean;
  readonly stats?: boolean;
  readonly color: boolean;
}

/** Compiles a workspace and reports what is wrong with it. */
export async function check(dir: string | undefined, options: CheckOptions): Promise<CommandResult> {
  return reportOn(loadWorkspace(dir, loadOptions(options)), options);
}

/** What a workspace is loaded with, to be checked as it was asked for. Throws a UsageError where that can’t be done. */
export function loadOptions(options: CheckOptions): LoadOptions {
  const { asOf, waivers, base, stats = false } = options;
  return { asOf, waivers, base, only: selectRules(options), baseline: knownFindings(options), timed: stats };
}

/** What `check` has to say of a workspace. */
export async function reportOn(loaded: LoadedWorkspace, options: CheckOptions): Promise<CommandResult> {
  const { format, output, failOn, maxWarnings, stats = false } = options;
  const { compilation, note } = renewBaseline(loaded.compilation, options);
  const exitCode = exitCodeOf(compilation, failOn, maxWarnings);
  const report = await render(compilation, options, loaded);
  const aside = stats ? statsAside(compilation, format) : [];
  const stderr = [note, ...compilation.failures.map(tellFailure), loaded.notes, ...aside].join('');
  if (output === undefined) return { stdout: report, stderr, exitCode };
  writeWhole(output, report);
  return { stdout: '', stderr, exitCode };
}

/** The findings that the baseline holds; one that is to be drawn for the first time holds none. */
function knownFindings({ baseline, updateBaseline, ...options }: CheckOptions): BaselineEntry[] | undefined {
  if (updateBaseline && baseline === undefined) {
    throw new UsageError('--update-baseline needs to know the file: add --baseline baseline.json.');
  }
  if (updateBaseline && (options.area || options.group || options.rule || !options.waivers)) {
    throw new UsageError(
      'a baseline holds the findings of all rules, without those that are waived: leave out --area, --group, --rule and --no-waivers.',
    );
  }
  if (baseline === undefined) return undefined;
  return updateBaseline && !existsSync(baseline) ? [] : readBaseline(baseline);
}

/** Draws the baseline anew where that was asked for; what can’t be trusted is not written down as known. */
function renewBaseline(
  compilation: Compilation,
  { baseline, updateBaseline }: CheckOptions,
): { compilation: Compilation; note: string } {
  if (!updateBaseline || baseline === undefined) return { compilation, note: '' };
  if (compilation.failures.length > 0 || compileErrors(compilation).length > 0) {
    const note = `spandrel: ${baseline} was left as it is: with compile errors, nobody knows what else would be found.\n`;
    return { compilation, note };
  }
  writeBaseline(baseline, compilation);
  const { known = 0, added = 0, stale = [] } = compilation.baseline ?? {};
  const note = `${baseline}: ${known + added} findings are known, ${added} of them new; ${stale.length} that are gone were dropped.\n`;
  return { compilation: asKnown(compilation), note };
}

async function render(
  compilation: Compilation,
  { format, output, color, stats = false }: CheckOptions,
  { root, dir, basePrefix }: LoadedWorkspace,
): Promise<string> {
  const inColour = color && output === undefined && process.stdout.isTTY === true;
  if (format === 'pretty') return reportPretty(compilation, palette(inColour), { stats, basePrefix, dir });
  if (format === 'json') return reportJson(compilation, stats);
  if (format === 'markdown') {
    const { reportMarkdown } = await import('../reporters/markdown.ts');
    const scorecard = stats ? await drawScorecard(compilation) : undefined;
    return reportMarkdown(compilation, { scorecard, basePrefix });
  }
  const prefix = prefixInRepository(root);
  if (format === 'junit') return (await import('../reporters/junit.ts')).reportJunit(compilation, prefix);
  if (format === 'github') return (await import('../reporters/github.ts')).reportGithub(compilation, prefix);
  const { pages } = await import('@spandrel/rules/pages');
  return (await import('../reporters/sarif.ts')).reportSarif(compilation, { rules, pages, prefix });
}

async function drawScorecard(compilation: Compilation): Promise<ScorecardPicture> {
  const { scorecard, toMermaid } = await import('@spandrel/renderers');
  const view = scorecard(compilation);
  return { mermaid: view && toMermaid(view) };
}

const WITH_SCORECARD: ReadonlySet<string> = new Set(['pretty', 'json', 'markdown']);

/** What statistics have to say beside the report: how long everything took, and where the report has no place for them. */
function statsAside({ timings }: Compilation, format: CheckOptions['format']): string[] {
  return [
    ...(WITH_SCORECARD.has(format)
      ? []
      : [`spandrel: ${format} has no place for the scorecard; pretty, json and markdown do.\n`]),
    ...(timings ? [tellTimings(timings())] : []),
  ];
}

/** The rules that were asked for; undefined where none was, which means all of them. */
function selectRules({ area, group, rule, base }: CheckOptions): ((candidate: Rule) => boolean) | undefined {
  if (!area && !group && !rule) return undefined;
  known(area, AREAS, 'area');
  known(group, Object.keys(RULE_GROUPS), 'group');
  known(
    rule,
    rules.map(({ id }) => id),
    'rule',
  );
  const comparing = rules.find(({ id, comparesWithBase }) => comparesWithBase && rule?.includes(id));
  if (comparing && base === undefined) {
    throw new UsageError(`${comparing.id} judges a change: name what was there before, such as --base main.`);
  }
  return (candidate) =>
    (area?.includes(candidate.area) ?? true) &&
    (group?.includes(candidate.group) ?? true) &&
    (rule?.includes(candidate.id) ?? true);
}

function known(asked: readonly string[] | undefined, names: readonly string[], what: string): void {
  for (const name of asked ?? []) {
    if (names.includes(name)) continue;
    const [nearest] = nearestNames(name, names);
    const hint = nearest
      ? `did you mean “${nearest}”?`
      : what === 'rule'
        ? '“spandrel explain” lists the rules.'
        : `they are ${names.join(', ')}.`;
    throw new UsageError(`there is no ${what} “${name}”: ${hint}`);
  }
}
