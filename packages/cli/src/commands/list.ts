import { type Element, isKind, KINDS, type Kind, Locator, nearestNames } from '@spandrel/compiler';
import { type CommandResult, UsageError } from '../command-result.ts';
import { loadWorkspace } from '../load-workspace.ts';

interface ListOptions {
  readonly format: 'pretty' | 'json';
  readonly dir?: string;
}

/** Lists the elements that are declared, of one kind or of all. */
export async function list(kind: string | undefined, { format, dir }: ListOptions): Promise<CommandResult> {
  if (kind !== undefined && !isKind(kind)) throw new UsageError(unknownKind(kind));
  const { compilation } = loadWorkspace(dir, { only: () => false });
  const { model } = compilation;
  const locator = new Locator(compilation);
  const elements: readonly Element[] = kind === undefined ? model.elements : (model.all(kind) as readonly Element[]);
  const rows = elements.map((element) => {
    const { file, start } = locator.location(element.place);
    const { owner } = element.value as { owner?: string };
    return { address: element.address, name: element.title, owner: owner ?? null, file, line: start.line };
  });
  if (format === 'json') return { stdout: `${JSON.stringify(rows, null, 2)}\n`, exitCode: 0 };
  const width = Math.max(...rows.map(({ address }) => address.length), 0);
  const lines = rows.map(({ address, name, file, line }) => `${address.padEnd(width)}  ${file}:${line}  ${name}`);
  const total = kind === undefined ? counts(elements) : `${rows.length} of kind ${kind}`;
  return { stdout: `${lines.map((line) => `${line}\n`).join('')}`, stderr: `${total}\n`, exitCode: 0 };
}

function counts(elements: readonly Element[]): string {
  const kinds = new Set<Kind>(elements.map(({ kind }) => kind));
  return `${elements.length} elements of ${kinds.size} kinds`;
}

function unknownKind(kind: string): string {
  const [nearest] = nearestNames(kind, KINDS);
  return `there is no kind “${kind}”: ${nearest ? `did you mean “${nearest}”?` : `the kinds are ${KINDS.join(', ')}.`}`;
}
