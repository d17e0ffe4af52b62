import { type Command, Option } from 'commander';
import { add, finish } from './add-command.ts';

/** The first that somebody needs. */
export function addStartingCommands(program: Command): void {
  program.commandsGroup('To start with:').helpCommand('help [command]', 'explain a command');

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
      finish(await (await import('../commands/init.ts')).init(dir, options)),
    );

  add(
    program,
    'schema [of]',
    'print the JSON Schema of the language, of a report, of an export or of an answer',
    'spandrel schema --output spandrel.schema.json',
  )
    .option('--output <file>', 'write it to a file')
    .action(async (of: string | undefined, options) =>
      finish(await (await import('../commands/schema.ts')).schema(of, options)),
    );
}
