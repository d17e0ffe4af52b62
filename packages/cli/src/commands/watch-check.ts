import { keepReads } from '@spandrel/compiler';
import { findWorkspace } from '@spandrel/compiler/node';
import { type CommandResult, UsageError } from '../command-result.ts';
import { assertDate, compileWorkspace, type LoadedWorkspace, rootOf } from '../load-workspace.ts';
import { readText } from '../read-text.ts';
import { tellError } from '../reporters/tell-error.ts';
import { tellProgress } from '../reporters/tell-progress.ts';
import { oneAtATime } from '../watch/one-at-a-time.ts';
import { tellChanges } from '../watch/tell-changes.ts';
import { untilInterrupted } from '../watch/until-interrupted.ts';
import { type WatchFiles, watchFiles } from '../watch/watch-files.ts';
import { type CheckOptions, loadOptions, reportOn } from './check.ts';

/** What it takes from the world around it. */
export interface Surroundings {
  readonly watch: WatchFiles;
  readonly print: (result: Omit<CommandResult, 'exitCode'>) => void;
  /** Makes room for the next report. */
  readonly clear: () => void;
  /** Kept once it is to end. */
  readonly end: Promise<void>;
}

/**
 * Checks a workspace, and again whenever its files say something else, until it is interrupted: the status is that of the
 * last check. A mistake that is made meanwhile, such as a broken baseline, is told, and the next change is waited for.
 */
export async function watchCheck(
  dir: string | undefined,
  options: CheckOptions,
  surroundings: Surroundings = ofTerminal(),
): Promise<CommandResult> {
  assertWatchable(options);
  assertDate(options.asOf);
  const root = rootOf(dir);
  const named = findWorkspace('.') === root ? undefined : dir;
  const { watch, print, clear, end } = surroundings;
  const read = keepReads();
  const baselineText = (): string | undefined =>
    options.baseline === undefined ? undefined : readText(options.baseline);
  let last: LoadedWorkspace | undefined;
  let lastBaseline: string | undefined;
  let hasFailed = false;
  let exitCode: CommandResult['exitCode'] = 2;

  const check = async (): Promise<void> => {
    const known = baselineText();
    const loaded = { ...compileWorkspace(root, { ...loadOptions(options), read }), dir: named };
    const changes =
      last && (tellChanges(last.input, loaded.input) ?? (known === lastBaseline ? undefined : 'the baseline changed'));
    if (last && changes === undefined && !hasFailed) return;
    const result = await reportOn(loaded, options);
    const progress = last ? tellProgress(last.compilation, loaded.compilation) : '';
    clear();
    print({
      stdout: `${result.stdout}${progress}`,
      stderr: `${result.stderr ?? ''}${changes === undefined ? '' : `${changes}; `}watching, Ctrl-C ends it.\n`,
    });
    last = loaded;
    lastBaseline = known;
    hasFailed = false;
    exitCode = result.exitCode;
  };
  const checkAgain = oneAtATime(async () => {
    try {
      await check();
    } catch (error) {
      hasFailed = true;
      exitCode = 2;
      print({ stdout: '', stderr: tellError(error) });
    }
  });

  // What is asked for in a wrong way is told before anything else.
  await check();
  const paths = options.baseline === undefined ? [root] : [root, options.baseline];
  const watching = await watch(paths, () => void checkAgain());
  // Something may have changed before it was watched.
  await checkAgain();
  await end;
  await watching.close();
  return { stdout: '', exitCode };
}

function assertWatchable({ format, output, updateBaseline }: CheckOptions): void {
  if (output !== undefined) throw new UsageError('--watch prints its reports: leave out --output, or --watch.');
  if (format !== 'pretty') {
    throw new UsageError(`--watch is for people, and ${format} for programs: leave out --format, or --watch.`);
  }
  if (updateBaseline) {
    throw new UsageError(
      '--watch would draw the baseline anew at every change, so that nothing were ever new: run --update-baseline by itself.',
    );
  }
}

/** Clears the screen and what was above it, and begins at its top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

function ofTerminal(): Surroundings {
  return {
    watch: watchFiles,
    print: ({ stdout, stderr = '' }) => {
      process.stdout.write(stdout);
      process.stderr.write(stderr);
    },
    clear: () => {
      if (process.stdout.isTTY) process.stdout.write(CLEAR);
    },
    end: untilInterrupted(),
  };
}
