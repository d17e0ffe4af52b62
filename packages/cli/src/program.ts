import { Command, CommanderError } from 'commander';
import { addAskingCommands } from './program/add-asking-commands.ts';
import { addEditingCommands } from './program/add-editing-commands.ts';
import { addJudgingCommands } from './program/add-judging-commands.ts';
import { addPublishingCommands } from './program/add-publishing-commands.ts';
import { addStartingCommands } from './program/add-starting-commands.ts';
import { tellError } from './reporters/tell-error.ts';

/** Parses the command line, runs the command and sets the exit status. */
export async function run(argv: readonly string[], version: string): Promise<void> {
  const program = createProgram(version);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(tellError(error));
  return 2;
}

function createProgram(version: string): Command {
  const program = new Command('spandrel')
    .description('Marketing architecture as code: finds what nobody designed.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .option('--no-color', 'print without colours (NO_COLOR is respected, too)')
    .showHelpAfterError('(spandrel --help lists the commands)');

  addStartingCommands(program);
  addJudgingCommands(program);
  addAskingCommands(program);
  addPublishingCommands(program);
  addEditingCommands(program);
  return program;
}
