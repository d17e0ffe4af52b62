import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BaselineEntry,
  type Compilation,
  compile,
  type Element,
  type Rule,
  rule,
  type SourceFile,
} from '@spandrel/compiler';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const EXAMPLES = join(ROOT, 'examples');

/** The example workspaces, as `name/before` and `name/after`. */
export function exampleNames(): string[] {
  const paths = readdirSync(EXAMPLES, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
  return paths
    .filter((path) => path.endsWith('/spandrel.yaml'))
    .map((path) => path.slice(0, -'/spandrel.yaml'.length))
    .sort();
}

export function readExample(name: string): SourceFile[] {
  const folder = join(EXAMPLES, name);
  const paths = readdirSync(folder, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
  return paths
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** A rule that always has something to say of systems and stages, whatever the real ones say. */
export const outspoken: Rule = rule<Element, object>({
  id: 'stack/outspoken',
  severity: 'warning',
  title: 'Anything at all',
  reason: 'Something has to be found.',
  fix: 'Find something else.',
  subjects: ({ model }) => [...model.all('system'), ...model.all('lifecycle')] as Element[],
  judge: (element) => ({ at: element.address, message: `Said | of <b>“${element.title}”</b>.` }),
});

export function compileFiles(
  files: readonly SourceFile[],
  rules: readonly Rule[] = [],
  baseline?: readonly BaselineEntry[],
): Compilation {
  return compile({ files, rules, baseline, today: '2025-06-30' });
}

export function compileText(
  yaml: string,
  rules: readonly Rule[] = [],
  baseline?: readonly BaselineEntry[],
): Compilation {
  const text = `spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\n${yaml}`;
  return compileFiles([{ path: 'spandrel.yaml', text }], rules, baseline);
}

/** A workspace of so many systems of every category, each with flows to others, some by hand and some unwatched. */
export function generatedFiles(systems: number): SourceFile[] {
  const categories = ['crm', 'email', 'cdp', 'cms', 'dashboards', 'social-ads', 'consent', 'abm-intent', 'unheard-of'];
  const numbers = Array.from({ length: systems }, (_, at) => at);
  const declared = numbers.map(
    (at) =>
      `  s${at}: {name: System number ${at}${at % 7 === 0 ? ' with a much longer name than the others have' : ''}, category: ${categories[at % categories.length]}${at % 5 === 0 ? '' : ', owner: r'}, status: ${at % 11 === 0 ? 'proposed' : 'active'}}`,
  );
  const flows = numbers.map(
    (at) =>
      `  f${at}: {from: s${at}, to: s${(at * 7 + 3) % systems}, carries: {e${at % 4}: "*"}, mode: ${at % 3 === 0 ? 'csv' : 'api'}, direction: ${at % 4 === 0 ? 'bidirectional' : 'one-way'}}`,
  );
  const entities = [0, 1, 2, 3].map((at) => `  e${at}: {name: Entity ${at}, systemOfRecord: s${at}}`);
  const text = [
    'spandrel: 1',
    'architecture: {id: generated, asOf: 2025-06-30}',
    'roles: {r: {name: Director of marketing operations}}',
    'systems:',
    ...declared,
    'entities:',
    ...entities,
    'flows:',
    ...flows,
  ].join('\n');
  return [{ path: 'spandrel.yaml', text: `${text}\n` }];
}
