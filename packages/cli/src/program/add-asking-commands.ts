import { type Command, Option } from 'commander';
import { add, finish } from './add-command.ts';
import { atLeastOne } from './parse-values.ts';

const FORMATS = ['pretty', 'json'];
const ANSWERS = ['pretty', 'json', 'mermaid'];
const HISTORIES = ['pretty', 'json', 'mermaid'];

/** What answers a question about one thing and leaves everything as it is. */
export function addAskingCommands(program: Command): void {
  program.commandsGroup('To look something up:');

  add(program, 'list [kind]', 'list what is declared', 'spandrel list system')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('pretty'))
    .option('--dir <dir>', 'the workspace')
    .action(async (kind: string | undefined, options) =>
      finish(await (await import('../commands/list.ts')).list(kind, options)),
    );

  add(program, 'show <address>', 'show an element, its relations and where it stands', 'spandrel show definition/mql')
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('pretty'))
    .option('--dir <dir>', 'the workspace')
    .action(async (address: string, options) =>
      finish(await (await import('../commands/show.ts')).show(address, options)),
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
        await (await import('../commands/history.ts')).history(address, {
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
      finish(await (await import('../commands/impact.ts')).impact(address, options)),
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
      finish(await (await import('../commands/trace.ts')).trace(address, options)),
    );
}
