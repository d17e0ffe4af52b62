import { type Address, addressOf, type Element, type Shape } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries, presentItems } from '../present-items.ts';
import type { Cell, Table } from '../views/view.ts';
import { describeCriterion } from '../words/describe-criterion.ts';
import { describeValue } from '../words/describe-value.ts';
import { keyName } from '../words/name-things.ts';
import { anchorOf } from './page-paths.ts';

type Part = Readonly<Record<string, unknown>>;
type ObjectShape = Extract<Shape, { type: 'object' }>;

/** Whether a key holds parts that make rows of a table: stages, steps, versions, budget lines. */
export function holdsParts(shape: Shape | undefined): shape is Extract<Shape, { type: 'list' | 'map' }> {
  return (
    (shape?.type === 'list' && shape.items.type === 'object') ||
    (shape?.type === 'map' && shape.values.type === 'object')
  );
}

/** The parts of an element as a table; what has an address of its own gets an anchor. */
export function tabulateParts(
  key: string,
  value: unknown,
  shape: Shape,
  element: Element,
  index: CompilationIndex,
): Table {
  if (shape.type === 'map' && shape.values.type === 'object')
    return tabulateMapping(key, value, shape.values, element, index);
  const items = shape.type === 'list' && shape.items.type === 'object' ? shape.items : undefined;
  const rows = presentItems(value as readonly Part[]).filter((part) => typeof part === 'object');
  const columns = columnsOf(rows, items);
  const anchors = new Set<string>();
  return {
    title: keyName(key),
    columns: columns.map(keyName),
    rows: rows.map((part) => {
      const cells = columns.map((column) => cellOf(part, column, items, index));
      const anchor = arrowAnchor(part, items, element);
      if (anchor === undefined || anchors.has(anchor)) return cells;
      anchors.add(anchor);
      return [[{ text: '', anchor }, ...(cells[0] ?? [])], ...cells.slice(1)];
    }),
  };
}

function tabulateMapping(
  key: string,
  value: unknown,
  shape: ObjectShape,
  element: Element,
  index: CompilationIndex,
): Table {
  const entries = presentEntries(value as Record<string, Part>).filter(([, part]) => typeof part === 'object');
  const columns = columnsOf(
    entries.map(([, part]) => part),
    shape,
  ).filter((column) => column !== 'name');
  return {
    title: keyName(key),
    columns: [shape.node === undefined ? 'Name' : keyName(shape.node), ...columns.map(keyName)],
    rows: entries.map(([id, part]) => [
      nameCell(id, part, shape, element),
      ...columns.map((column) => cellOf(part, column, shape, index)),
    ]),
  };
}

function nameCell(id: string, { name }: Part, { node }: ObjectShape, element: Element): Cell {
  const anchor = node === undefined ? {} : { anchor: anchorOf(addressOf(node as never, `${element.id}.${id}`)) };
  if (typeof name !== 'string') return [{ text: id, ...anchor }];
  return [{ text: name, ...anchor }, { text: ' ' }, { text: id, code: true }];
}

/** The keys that any of the parts has, in the order of the language, then those that it doesn’t know. */
function columnsOf(parts: readonly Part[], shape: ObjectShape | undefined): string[] {
  const present = new Set(parts.flatMap((part) => presentEntries(part).map(([key]) => key)));
  const known = Object.keys(shape?.keys ?? {}).filter((key) => present.has(key));
  return [...known, ...[...present].filter((key) => !known.includes(key))];
}

function cellOf(part: Part, column: string, shape: ObjectShape | undefined, index: CompilationIndex): Cell {
  if (column === 'criteria' && Array.isArray(part.criteria)) {
    return presentItems(part.criteria as never[]).flatMap(
      (criterion, at): Cell => [...(at > 0 ? [{ text: ', ' }] : []), ...describeCriterion(criterion, index)],
    );
  }
  return describeValue(part[column], shape?.keys[column], index, column);
}

function arrowAnchor({ from, to }: Part, shape: ObjectShape | undefined, element: Element): string | undefined {
  if (shape?.node === undefined || typeof from !== 'string' || typeof to !== 'string') return undefined;
  const last = (address: Address): string => address.slice(address.lastIndexOf('.') + 1);
  return anchorOf(addressOf(shape.node as never, `${element.id}.${last(from)}..${last(to)}`));
}
