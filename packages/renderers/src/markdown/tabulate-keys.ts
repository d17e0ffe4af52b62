import { type Element, kindFacts } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries } from '../present-items.ts';
import type { Table } from '../views/view.ts';
import { describeValue } from '../words/describe-value.ts';
import { keyName } from '../words/name-things.ts';
import { holdsParts, tabulateParts } from './tabulate-parts.ts';

/** Keys that stand elsewhere on the page. */
const ELSEWHERE: ReadonlySet<string> = new Set(['name', 'description', 'status']);

/** What an element says, key by key; its parts have tables of their own. */
export function tabulateKeys(element: Element, index: CompilationIndex): Table {
  const { keys } = kindFacts(element.kind).shape;
  const rows = declaredKeys(element)
    .filter((key) => !holdsParts(keys[key]))
    .map((key) => [[{ text: keyName(key) }], describeValue(declared(element)[key], keys[key], index, key)])
    .filter(([, said]) => (said?.length ?? 0) > 0);
  return { title: '', columns: ['Key', 'Value'], rows };
}

/** A table for each key that holds parts. */
export function tabulateAllParts(element: Element, index: CompilationIndex): Table[] {
  const { keys } = kindFacts(element.kind).shape;
  return declaredKeys(element).flatMap((key) => {
    const shape = keys[key];
    return holdsParts(shape) ? [tabulateParts(key, declared(element)[key], shape, element, index)] : [];
  });
}

/** The keys that an element has, in the order of the language, then its own. */
function declaredKeys(element: Element): string[] {
  const known = Object.keys(kindFacts(element.kind).shape.keys);
  const present = presentEntries(declared(element)).map(([key]) => key);
  return [...known.filter((key) => present.includes(key)), ...present.filter((key) => !known.includes(key))].filter(
    (key) => !ELSEWHERE.has(key),
  );
}

function declared(element: Element): Readonly<Record<string, unknown>> {
  return element.value as unknown as Readonly<Record<string, unknown>>;
}
