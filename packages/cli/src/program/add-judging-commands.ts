import { type Command, Option } from 'commander';
import { add, finish } from './add-command.ts';
import { collect, wholeNumber } from './parse-values.ts';

const REVIEWS = ['pretty', 'json', 'markdown', 'github'];
const REPORTS = ['pretty', 'json', 'sarif', 'junit', 'github', 'markdown'];
const FAIL_ON = ['error', 'warning', 'info', 'never'];
const DIFFED = `
What is compared, each a branch, a tag, a commit or a folder:
  nothing      where HEAD parted from the default branch, with the working tree
  base         where HEAD parted from it (a folder: as it is), with the working tree
  base head    both as they are`;

/** What finds gaps, and what says whether a change may pass. */
export function addJudgingCommands(program: Command): void {
  program.commandsGroup('To judge and to review:');

  add(program, 'check [dir]', 'compile, and report errors and governance gaps', 'spandrel check --fail-on warning')
    .addOption(new Option('--format <format>', 'how to report').choices(REPORTS).default('pretty'))
    .option('--output <file>', 'write the report to a file')
    .addOption(new Option('--fail-on <severity>', 'the mildest finding that fails').choices(FAIL_ON).default('error'))
    .option('--max-warnings <n>', 'fail if there are more warnings than this', wholeNumber)
    .option('--area <area>', 'only the rules of this area (repeatable)', collect)
    .option('--group <group>', 'only this group of rules (repeatable)', collect)
    .option('--rule <rule>', 'only this rule (repeatable)', collect)
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .option('--base [ref]', 'judge changes since a branch, tag, commit or folder (the default branch unless named)')
    .option('--baseline <file>', 'the findings that are known and no longer count')
    .option('--update-baseline', 'draw the baseline anew from the findings of today')
    .option('--stats', 'show the scorecard, and on standard error what took how long')
    .option('--no-waivers', 'report what is waived, too, as an audit does')
    .option('--watch', 'check again as files change, until it is interrupted')
    .action(async (dir: string | undefined, { watch, ...options }, command: Command) => {
      const asked = { ...options, color: command.optsWithGlobals().color };
      if (watch) finish(await (await import('../commands/watch-check.ts')).watchCheck(dir, asked));
      else finish(await (await import('../commands/check.ts')).check(dir, asked));
    });

  add(
    program,
    'diff [base] [head]',
    'review a change: what it means, who decides it, what it touches',
    'spandrel diff main --format markdown',
  )
    .addOption(new Option('--format <format>', 'how to report').choices(REVIEWS).default('pretty'))
    .option('--output <file>', 'write the report to a file')
    .addOption(
      new Option('--fail-on <severity>', 'the mildest new finding that fails').choices(FAIL_ON).default('error'),
    )
    .option('--baseline <file>', 'the findings that are known and no longer count; tells where it has grown')
    .option('--staged', 'review what is staged instead of the working tree')
    .option('--as-of <date>', 'the date to judge both by (YYYY-MM-DD)')
    .option('--dir <dir>', 'the workspace')
    .addHelpText('after', DIFFED)
    .action(async (base: string | undefined, head: string | undefined, options, command: Command) =>
      finish(
        await (await import('../commands/diff.ts')).diff(base, head, {
          ...options,
          color: command.optsWithGlobals().color,
        }),
      ),
    );

  add(
    program,
    'explain [rule|fingerprint]',
    'print the page of a rule or why a finding fired, or list the rules',
    'spandrel explain decisions/no-decider',
  )
    .option('--dir <dir>', 'the workspace, for a fingerprint')
    .option('--base [ref]', 'what was there before, for a finding about a change')
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .action(async (id: string | undefined, options, command: Command) =>
      finish(
        await (await import('../commands/explain.ts')).explain(id, {
          ...options,
          color: command.optsWithGlobals().color,
        }),
      ),
    );
}
