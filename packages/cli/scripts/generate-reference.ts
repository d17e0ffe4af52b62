import { join } from 'node:path';
import { writeGenerated } from '../../compiler/scripts/write-generated.ts';
import { commandsPage } from './reference/commands-page.ts';
import { compileErrorsPage } from './reference/compile-errors-page.ts';
import { languagePages } from './reference/language-pages.ts';
import { ROOT } from './reference/markdown.ts';
import { rulePages } from './reference/rule-pages.ts';

/**
 * Writes docs/reference/ from what is already stated elsewhere: the language from the schemas, the rules from their
 * folders, the compile errors from their catalogue and the commands from the program's own help.
 */
const reference = join(ROOT, 'docs/reference');
const pages = [...languagePages(), ...(await rulePages()), await compileErrorsPage(), commandsPage()];
const outputs = new Map(pages.map(([path, text]) => [join(reference, path), `${text.trimEnd()}\n`]));
writeGenerated(outputs, reference);
