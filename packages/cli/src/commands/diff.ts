import { compile, keepReads, MANIFEST } from '@spandrel/compiler';
import { writeWhole } from '@spandrel/compiler/node';
import { review } from '@spandrel/review';
import { rules } from '@spandrel/rules';
import type { CommandResult } from '../command-result.ts';
import type { FailOn } from '../exit-code.ts';
import { assertDate } from '../load-workspace.ts';
import { readBaselines } from '../read-baselines.ts';
import { type Compared, nothingOf, readCompared } from '../read-compared.ts';
import { palette } from '../reporters/palette.ts';
import type { ReviewedChange } from '../reporters/review/reviewed-change.ts';
import { tellFailure } from '../reporters/tell-failure.ts';
import { prefixInRepository } from '../repository.ts';

export interface DiffOptions {
  readonly format: 'pretty' | 'json' | 'markdown' | 'github';
  readonly output?: string;
  readonly failOn: FailOn;
  readonly baseline?: string;
  readonly staged?: boolean;
  readonly asOf?: string;
  readonly dir?: string;
  readonly color: boolean;
}

/** Reviews what is different between two states of an architecture: what it means, who decides it, what it touches. */
export async function diff(
  base: string | undefined,
  head: string | undefined,
  options: DiffOptions,
): Promise<CommandResult> {
  const { output, asOf } = options;
  assertDate(asOf);
  const compared = readCompared(base, head, options);
  const change = reviewOf(compared, options);
  const report = await render(change, options, compared.root);
  const notes = [...compared.base.notes, ...compared.head.notes].map((note) => `spandrel: ${note}\n`);
  const stderr = [...notes, ...change.head.failures.map(tellFailure)].join('');
  if (output === undefined) return { stdout: report, stderr, exitCode: exitCodeOf(change) };
  writeWhole(output, report);
  return { stdout: '', stderr, exitCode: exitCodeOf(change) };
}

/** 2 where we could not do our work, 1 where the change may not be made as it is, else 0. */
function exitCodeOf(change: ReviewedChange): 0 | 1 | 2 {
  const { diagnostics, failures } = change.head;
  if (failures.length > 0 || diagnostics.some(({ code }) => code === 'source/unreadable')) return 2;
  return change.review.verdict.passes ? 0 : 1;
}

function reviewOf(
  compared: Compared,
  { asOf, failOn, baseline }: Pick<DiffOptions, 'asOf' | 'failOn' | 'baseline'>,
): ReviewedChange {
  const { base: baseState, head: headState } = compared;
  const baselines = baseline === undefined ? undefined : readBaselines(baseline, compared);
  const today = new Date().toISOString().slice(0, 10);
  // The date of the later state judges both, so that time alone makes no finding new; its manifest says which it is.
  const manifest = headState.source.files.filter(({ path }) => path === MANIFEST);
  const alone = compile({ files: manifest, rules: [], today, asOf });
  const shared = { rules, today, asOf: alone.asOf, read: keepReads() };
  const base = compile({
    ...(baseState.source ?? nothingOf(alone.model)),
    ...shared,
    baseline: baselines?.base,
  });
  // Where there was no workspace, nothing has changed that a rule could judge.
  const past = baseState.source && base;
  const head = compile({ ...headState.source, ...shared, base: past, baseline: baselines?.head });
  return { review: review({ base, head, rules, baselines, failOn }), base, head, baseState, headState };
}

async function render(change: ReviewedChange, { format, output, color }: DiffOptions, root: string): Promise<string> {
  if (format === 'pretty') {
    const inColour = color && output === undefined && process.stdout.isTTY === true;
    return (await import('../reporters/review/write-pretty.ts')).reviewPretty(change, palette(inColour));
  }
  if (format === 'json') return (await import('../reporters/review/write-json.ts')).reviewJson(change);
  if (format === 'markdown') return (await import('../reporters/review/write-markdown.ts')).reviewMarkdown(change);
  return (await import('../reporters/review/write-annotations.ts')).reviewGithub(change, prefixInRepository(root));
}
