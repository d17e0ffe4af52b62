import type { Element } from '../model/element.ts';
import { entryOf } from '../source/nodes.ts';
import { type WrittenEntry, writtenEntry } from '../source/written-entry.ts';
import { addItem, addKey, printFlow } from './insert-yaml.ts';
import { replaceName } from './replace-in-scalar.ts';
import type { Splice } from './splices.ts';

/**
 * Notes an element’s id under `formerly`, since it is about to get another. Where it gets one back that it had before,
 * the two change places.
 */
export function noteFormerId(text: string, element: Element, id: string): Splice[] {
  const written = writtenEntry(text, element.place.span.start);
  if (!written) return [];
  const { formerly = [] } = element.value as { formerly?: string[] };
  const own = ownEntry(text, element, written);
  if (!own) return [addKey(text, written, 'formerly', formerly.length > 0 ? [...formerly, element.id] : element.id)];
  const node = entryOf(element.node, 'formerly')?.value;
  const items = node?.kind === 'seq' ? node.items : node ? [node] : [];
  for (const item of items) {
    if (item.kind !== 'scalar' || String(item.source ?? item.value) !== id) continue;
    const token = { start: item.start, end: item.end, value: id };
    return replaceName(text, token, element.id);
  }
  const { value } = own;
  const isNull = value.form === 'scalar' && items.every((item) => item.kind === 'scalar' && item.value === null);
  if (value.form === 'alias' || isNull) {
    return [{ start: value.start, end: value.end, text: printFlow(text, [...formerly, element.id]) }];
  }
  return addItem(text, own, element.id);
}

/** The key `formerly` where the element has one of its own, not one taken over by an alias, a merge or the defaults. */
function ownEntry(text: string, { node }: Element, { value }: WrittenEntry): WrittenEntry | undefined {
  const entry = entryOf(node, 'formerly');
  if (!entry || entry.mergedAt || value.form === 'alias') return undefined;
  return writtenEntry(text, entry.start);
}
