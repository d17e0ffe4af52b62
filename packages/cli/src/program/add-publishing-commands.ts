import { type Command, Option } from 'commander';
import { add, finish } from './add-command.ts';
import { portNumber, scaleFactor } from './parse-values.ts';

const EXPORTS = ['json', 'graphml', 'dot'];
const PICTURES = ['svg', 'png', 'pdf', 'mermaid'];
const ENGINES = ['spandrel', 'mermaid'];
const THEMES = ['auto', 'light', 'dark'];

/** What other people and programs read. */
export function addPublishingCommands(program: Command): void {
  program.commandsGroup('To publish:');

  add(program, 'build [dir]', 'write everything that stakeholders read', 'spandrel build --output dist')
    .option('--output <folder>', 'where to write (the workspace’s dist/ unless stated)')
    .option('--no-images', 'write no pictures, which takes most of the time')
    .option('--single-file', 'write the site as one file, too: site.html, to be mailed')
    .option('--embed', 'write each view as a page by itself, too: embed/, for wikis')
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .action(async (dir: string | undefined, options) =>
      finish(await (await import('../commands/build.ts')).build(dir, options)),
    );

  add(program, 'serve [dir]', 'show the site on this machine, and update it as files change', 'spandrel serve --open')
    .option('--port <port>', 'where to listen (4747 or the next that is free, unless stated)', portNumber)
    .option('--open', 'open it in the browser')
    .option('--no-images', 'draw no pictures')
    .option('--as-of <date>', 'the date to judge by (YYYY-MM-DD)')
    .action(async (dir: string | undefined, options) =>
      finish(await (await import('../commands/serve.ts')).serve(dir, options)),
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
      finish(await (await import('../commands/render.ts')).render(names, options)),
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
      finish(await (await import('../commands/export.ts')).exportModel(dir, options)),
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
      finish(await (await import('../commands/codeowners.ts')).codeowners(dir, options)),
    );
}
