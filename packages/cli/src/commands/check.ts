import { AREAS, type Compilation, nearestNames, RULE_GROUPS, type Rule } from '@spandrel/compiler';
import { writeWhole } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { type CommandResult, UsageError } from '../command-result.ts';
import { exitCodeOf, type FailOn } from '../exit-code.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { reportJson } from '../reporters/json.ts';
import type { ScorecardPicture } from '../reporters/markdown.ts';
import { palette } from '../reporters/palette.ts';
import { reportPretty } from '../reporters/pretty.ts';
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
  readonly waivers: boolean;
  readonly stats?: boolean;
  readonly color: boolean;
}

/** Compiles a workspace and reports what is wrong with it. */
export async function check(dir: string | undefined, options: CheckOptions): Promise<CommandResult> {
  const { format, output, failOn, maxWarnings, asOf, waivers, stats = false } = options;
  const { root, compilation } = loadWorkspace(dir, { asOf, waivers, only: selectRules(options), timed: stats });
  const exitCode = exitCodeOf(compilation, failOn, maxWarnings);
  const report = await render(compilation, options, root);
  const failures = compilation.failures.map(
    ({ rule, error }) =>
      `spandrel: the rule ${rule} failed by a bug of ours, please report it.\n${error instanceof Error ? error.stack : error}\n`,
  );
  const stderr = [...failures, ...(stats ? statsAside(compilation, format) : [])].join('');
  if (output === undefined) return { stdout: report, stderr, exitCode };
  writeWhole(output, report);
  return { stdout: '', stderr, exitCode };
}

async function render(
  compilation: Compilation,
  { format, output, color, stats = false }: CheckOptions,
  root: string,
): Promise<string> {
  const inColour = color && output === undefined && process.stdout.isTTY === true;
  if (format === 'pretty') return reportPretty(compilation, palette(inColour), stats);
  if (format === 'json') return reportJson(compilation, stats);
  if (format === 'markdown') {
    const { reportMarkdown } = await import('../reporters/markdown.ts');
    return reportMarkdown(compilation, stats ? await drawScorecard(compilation) : undefined);
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
function selectRules({ area, group, rule }: CheckOptions): ((candidate: Rule) => boolean) | undefined {
  if (!area && !group && !rule) return undefined;
  known(area, AREAS, 'area');
  known(group, Object.keys(RULE_GROUPS), 'group');
  known(
    rule,
    rules.map(({ id }) => id),
    'rule',
  );
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
