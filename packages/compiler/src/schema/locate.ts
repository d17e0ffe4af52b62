import { type Entry, entryOf, type Span, spanOf, type YamlNode } from '../source/nodes.ts';
import { fittingOption } from './normalise.ts';
import { type Shape, shapeOfKey } from './shape.ts';

export type Path = readonly (string | number)[];

/** A place in a declaration: the node there, the shape it should have, and what a diagnostic points to. */
export interface Located {
  readonly node: YamlNode;
  readonly shape: Shape;
  /** The key, or the item of a list. */
  readonly span: Span;
  /** The entry of the innermost key on the way. */
  readonly entry: Entry | undefined;
}

/** Follows a path of the canonical value through the text, where a list of one may stand as a single value. */
export function locate(root: YamlNode, shape: Shape, path: Path, rootSpan: Span): Located {
  let at: Located = { node: root, shape, span: rootSpan, entry: undefined };
  for (const step of path) at = next(at, step);
  return at;
}

function next({ node, shape, span, entry }: Located, step: string | number): Located {
  const here = shape.type === 'either' ? fittingOption(node, shape) : shape;
  if (here.type === 'list') {
    const item = node.kind === 'seq' ? node.items[Number(step)] : undefined;
    return item
      ? { node: item, shape: here.items, span: spanOf(item), entry }
      : { node, shape: here.items, span, entry };
  }
  const child = entryOf(node, String(step)) ?? referringEntry(node, here, String(step));
  const inner: Shape | undefined =
    here.type === 'object' ? shapeOfKey(here, String(step)) : here.type === 'map' ? here.values : undefined;
  if (!child) return { node, shape: inner ?? { type: 'any' }, span, entry };
  return { node: child.value, shape: inner ?? { type: 'any' }, span: child, entry: child };
}

/** The entry of a key that refers to something, which may be written as a bare id and is an address in the canonical value. */
function referringEntry(node: YamlNode, shape: Shape, address: string): Entry | undefined {
  if (node.kind !== 'map' || shape.type !== 'map' || shape.keys?.type !== 'reference') return undefined;
  return node.entries.find(({ key }) => address.endsWith(`/${key}`) || address.endsWith(`.${key}`));
}
