import type { Command } from 'commander';
import { add, finish } from './add-command.ts';

/** What writes into the workspace, its comments and formatting kept. */
export function addEditingCommands(program: Command): void {
  program.commandsGroup('To edit the files:');

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
      finish(await (await import('../commands/waive.ts')).waive(fingerprint, options)),
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
      finish(await (await import('../commands/rename.ts')).rename(address, id, options)),
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
      finish(await (await import('../commands/decide.ts')).decide(addresses, options)),
    );
}
