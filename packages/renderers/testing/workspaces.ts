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
