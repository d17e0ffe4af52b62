import { Command, CommanderError, Option } from 'commander';
import { type CommandResult, UsageError } from './command-result.ts';

const FORMATS = ['pretty', 'json'];
const ANSWERS = ['pretty', 'json', 'mermaid'];
const EXPORTS = ['json', 'graphml', 'dot'];
const HISTORIES = ['pretty', 'json', 'mermaid'];
const PICTURES = ['svg', 'png', 'pdf', 'mermaid'];
const ENGINES = ['spandrel', 'mermaid'];
const THEMES = ['auto', 'light', 'dark'];
const REVIEWS = ['pretty', 'json', 'markdown', 'github'];
const REPORTS = ['pretty', 'json', 'sarif', 'junit', 'github', 'markdown'];
const FAIL_ON = ['error', 'warning', 'info', 'never'];

const DIFFED = `
What is compared, each a branch, a tag, a commit or a folder:
  nothing      where HEAD parted from the default branch, with the working tree
  base         where HEAD parted from it (a folder: as it is), with the working tree
  base head    both as they are`;

/** Parses the command line, runs the command and sets the exit status. */
export async function run(argv: readonly string[], version: string): Promise<void> {
  const program = createProgram(version);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** The errors that a person can do something about. */
const TOLD_TO_PEOPLE: ReadonlySet<string> = new Set([
  'UsageError',
  'OutputError',
  'EditError',
  'GitError',
  'ExportError',
  'ImageEngineError',
]);

/** How a failure is told: a person's mistake in a sentence, ours with what is needed to report it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { name, message, stack } = error as Error;
  if (TOLD_TO_PEOPLE.has(name)) {
    process.stderr.write(`spandrel: ${message}\n`);
    return 2;
  }
  process.stderr.write(`spandrel: this is a bug of ours, please report it.\n${stack ?? String(error)}\n`);
  return 2;
}

function finish({ stdout, stderr = '', exitCode }: CommandResult): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads us may stop early, as `head` does.
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(stdout);
  if (stderr !== '') process.stderr.write(stderr);
  process.exitCode = exitCode;
}

function createProgram(version: string): Command {
  const program = new Command('spandrel')
    .description('Marketing architecture as code: finds what nobody designed.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'explain a command')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .option('--no-color', 'print without colours (NO_COLOR is respected, too)')
    .showHelpAfterError('(spandrel --help lists the commands)');

  add(program, 'init [dir]', 'write a small workspace to start from', 'spandrel init --yes my-architecture')
    .addOption(
      new Option('--template <lifecycle>', 'the shape of the lead lifecycle').choices([
        'classic',
        'rearchitected',
        'demand-unit',
        'hubspot',
      ]),
    )
    .option('-y, --yes', 'ask nothing')
    .action(async (dir: string | undefined, options) =>
      finish(await (await import('./commands/init.ts')).init(dir, options)),
    );

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
    .action(async (dir: string | undefined, options, command: Command) =>
      finish(
        await (await import('./commands/check.ts')).check(dir, { ...options, color: command.optsWithGlobals().color }),
      ),
    );

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
    .option('--staged', 'review what is staged instead of the working tree')
    .option('--as-of <date>', 'the date to judge both by (YYYY-MM-DD)')
    .option('--dir <dir>', 'the workspace')
    .addHelpText('after', DIFFED)
    .action(async (base: string | undefined, head: string | undefined, options, command: Command) =>
      finish(
        await (await import('./commands/diff.ts')).diff(base, head, {
          ...options,
          color: command.optsWithGlobals().color,
        }),
      ),
    );

  add(program, 'build [dir]', 'write everything that stakeholders read', 'spandrel build --output dist')
    .option('--output <folder>', 'where to write (the workspace’s dist/ unless stated)')
    .option('--no-images', 'write no pictures, which takes most of the time')
    .option('--single-file', 'write the site as one file, too: site.html, to be mailed')
    .option('--embed', 'write each view as a page by itself, too: embed/, for wikis')
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .action(async (dir: string | undefined, options) =>
      finish(await (await import('./commands/build.ts')).build(dir, options)),
    );

  add(
    program,
    'render [view|address...]',
    'draw pictures, or list what can be drawn',
    'spandrel render data-flows --format png --output data-flows.png',
  )
    .addOption(new Option('--format <format>', 'what to draw as').choices(PICTURES).default('svg'))
    .addOption(
      new Option('--engine <engine>', 'who draws: we, or mermaid-cli in a browser')
        .choices(ENGINES)
        .default('spandrel'),
    )
    .option('--output <path>', 'a file for one picture, a folder for several (without names, all there are)')
    .addOption(new Option('--theme <theme>', 'the colours; “auto” follows the reader’s setting').choices(THEMES))
    .option('--scale <factor>', 'pixels of a PNG for each of the picture (2 unless stated)', scaleFactor)
    .option(
      '--font <file>',
      'a TrueType font for what Arimo lacks, in a PNG (repeatable)',
      (file, earlier: string[] = []) => [...earlier, file],
    )
    .option('--browser <program>', 'the Chrome, Chromium or Edge that Mermaid draws in (looked for unless stated)')
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .option('--dir <dir>', 'the workspace')
    .action(async (names: string[], options) =>
      finish(await (await import('./commands/render.ts')).render(names, options)),
    );

  add(
    program,
    'export [dir]',
    'write the compiled model and its graph for other programs',
    'spandrel export --format graphml --output architecture.graphml',
  )
    .addOption(new Option('--format <format>', 'what to write').choices(EXPORTS).default('json'))
    .option('--output <file>', 'write it to a file')
    .option('--as-of <date>', 'the date that the export names (YYYY-MM-DD)')
    .action(async (dir: string | undefined, options) =>
      finish(await (await import('./commands/export.ts')).exportModel(dir, options)),
    );

  add(program, 'list [kind]', 'list what is declared', 'spandrel list system')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('pretty'))
    .option('--dir <dir>', 'the workspace')
    .action(async (kind: string | undefined, options) =>
      finish(await (await import('./commands/list.ts')).list(kind, options)),
    );

  add(program, 'show <address>', 'show an element, its relations and where it stands', 'spandrel show definition/mql')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('pretty'))
    .option('--dir <dir>', 'the workspace')
    .action(async (address: string, options) =>
      finish(await (await import('./commands/show.ts')).show(address, options)),
    );

  add(
    program,
    'history <address>',
    'show the versions of an element, the decisions about it and the commits that changed it',
    'spandrel history definition/mql',
  )
    .addOption(new Option('--format <format>', 'how to print').choices(HISTORIES).default('pretty'))
    .addOption(
      new Option('--limit <n>', 'how many commits of the workspace to look at, the latest first')
        .argParser(atLeastOne)
        .default(1000),
    )
    .option('--dir <dir>', 'the workspace')
    .action(async (address: string, options, command: Command) =>
      finish(
        await (await import('./commands/history.ts')).history(address, {
          ...options,
          color: command.optsWithGlobals().color,
        }),
      ),
    );

  add(
    program,
    'impact <address>',
    'tell everything that depends on something, and what would be were it gone',
    'spandrel impact system/hubspot --retire',
  )
    .option('--retire', 'run the rules again as if it were retired, or removed where its kind can’t be retired')
    .addOption(new Option('--format <format>', 'how to answer').choices(ANSWERS).default('pretty'))
    .option('--output <file>', 'write the answer to a file')
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .option('--dir <dir>', 'the workspace')
    .action(async (address: string, options) =>
      finish(await (await import('./commands/impact.ts')).impact(address, options)),
    );

  add(
    program,
    'trace <address>',
    'tell where data comes from and where it goes, with the weakest link',
    'spandrel trace metric/pipeline',
    'spandrel trace system/hubspot --to report/pipeline-dashboard',
  )
    .option('--to <address>', 'only the ways between the two')
    .addOption(new Option('--format <format>', 'how to answer').choices(ANSWERS).default('pretty'))
    .option('--output <file>', 'write the answer to a file')
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .option('--dir <dir>', 'the workspace')
    .action(async (address: string, options) =>
      finish(await (await import('./commands/trace.ts')).trace(address, options)),
    );

  add(
    program,
    'waive <fingerprint>',
    'accept a finding for a time, in the files',
    'spandrel waive 7ab4c2 --reason "The warehouse comes in autumn" --approver cmo --expires 2025-10-31',
  )
    .option('--reason <text>', 'why it is accepted')
    .option('--approver <role>', 'the role that accepts it')
    .option('--expires <date>', 'the last day (YYYY-MM-DD; 90 days ahead unless stated, 365 at most)')
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .option('--dry-run', 'show the edit without writing it')
    .option('--dir <dir>', 'the workspace')
    .action(async (fingerprint: string, options) =>
      finish(await (await import('./commands/waive.ts')).waive(fingerprint, options)),
    );

  add(
    program,
    'rename <address> <id>',
    'give an element another id, everywhere that refers to it',
    'spandrel rename system/hubspot hubspot-eu',
  )
    .option('--dry-run', 'show the edit without writing it')
    .option('--dir <dir>', 'the workspace')
    .action(async (address: string, id: string, options) =>
      finish(await (await import('./commands/rename.ts')).rename(address, id, options)),
    );

  add(
    program,
    'decide [address...]',
    'write down what is to be decided, by whom and how, as a decision record',
    'spandrel decide definition/mql --title "Raise the bar for MQLs"',
  )
    .option('--title <text>', 'what is to be decided')
    .option('--id <id>', 'the id of the record (made from the title unless stated)')
    .option('--decided-by <role>', 'who decides, where the decision rights leave a choice')
    .option('--output <file>', 'the file of the workspace that takes it (where most records stand unless stated)')
    .option('--as-of <date>', 'the day of the decision (YYYY-MM-DD); left open unless stated')
    .option('--dry-run', 'show the edit without writing it')
    .option('--dir <dir>', 'the workspace')
    .action(async (addresses: string[], options) =>
      finish(await (await import('./commands/decide.ts')).decide(addresses, options)),
    );

  add(
    program,
    'codeowners [dir]',
    'tell the code host whom to ask about which file, by who decides',
    'spandrel codeowners --output .github/CODEOWNERS',
  )
    .option('--output <file>', 'put it into a CODEOWNERS file, and leave the rest of that as it is')
    .option('--check', 'fail if the CODEOWNERS file is out of date (the one that code hosts find, or --output)')
    .action(async (dir: string | undefined, options) =>
      finish(await (await import('./commands/codeowners.ts')).codeowners(dir, options)),
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
        await (await import('./commands/explain.ts')).explain(id, {
          ...options,
          color: command.optsWithGlobals().color,
        }),
      ),
    );

  add(
    program,
    'schema [of]',
    'print the JSON Schema of the language, of a report, of an export or of an answer',
    'spandrel schema --output spandrel.schema.json',
  )
    .option('--output <file>', 'write it to a file')
    .action(async (of: string | undefined, options) =>
      finish(await (await import('./commands/schema.ts')).schema(of, options)),
    );

  return program;
}

function add(program: Command, usage: string, description: string, ...examples: readonly string[]): Command {
  const shown = examples.map((example) => `\n  $ ${example}`).join('');
  return program
    .command(usage)
    .description(description)
    .addHelpText('after', `\nExample${examples.length > 1 ? 's' : ''}:${shown}`)
    .exitOverride();
}

/** An option that may be given several times, or once with commas. */
function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, ...value.split(',')];
}

function scaleFactor(text: string): number {
  const factor = Number(text);
  if (!(factor >= 0.1 && factor <= 10)) throw new UsageError(`“${text}” is no scale from 0.1 to 10: write --scale 2.`);
  return factor;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`“${text}” is no whole number: write --max-warnings 10.`);
  return Number(text);
}

function atLeastOne(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`“${text}” is no number from 1 upwards: write --limit 100.`);
  return Number(text);
}
