import type { Place } from '../diagnostics/diagnostic.ts';
import { manifestShape } from '../schema/generated/shapes.ts';
import { kindFacts } from '../schema/language.ts';
import { locate } from '../schema/locate.ts';
import { fittingOption } from '../schema/normalise.ts';
import { type MapShape, type ObjectShape, type Shape, shapeOfKey } from '../schema/shape.ts';
import { entryOf, type Span, spanOf, type YamlNode } from '../source/nodes.ts';
import { type Address, idOf } from './addresses.ts';
import type { Reference } from './element.ts';
import type { Model } from './model.ts';

/** A name as it is written in a file. */
interface Name {
  readonly written: string;
  readonly span: Span;
}

/** Where a name stands that refers to something: the name itself, or what refers, where the name is a slip. */
export function placeOfReference(
  model: Model,
  { from, to, keyPath }: Pick<Reference, 'from' | 'to' | 'keyPath'>,
): Place {
  const node = model.node(from);
  if (!node) return model.architecture.place;
  const { element, path, place } = node;
  const root = element
    ? locate(element.node, kindFacts(element.kind).shape, path, element.place.span)
    : { node: model.manifestNode, shape: manifestShape };
  for (const { written, span } of namesAt(root.node, root.shape, keyPath.split('.'))) {
    if (isNameOf(written, to)) return { file: place.file, span: { start: span.start, end: span.end } };
  }
  return place;
}

/** The names that stand behind some keys, through whatever lists and mappings lie between them. */
function* namesAt(node: YamlNode, shape: Shape, keys: readonly string[]): Iterable<Name> {
  switch (shape.type) {
    case 'either':
      yield* namesAt(node, fittingOption(node, shape), keys);
      break;
    case 'list':
      for (const item of node.kind === 'seq' ? node.items : [node]) yield* namesAt(item, shape.items, keys);
      break;
    case 'map':
      yield* namesInMap(node, shape, keys);
      break;
    case 'object':
      yield* namesInObject(node, shape, keys);
      break;
    default:
      if (node.kind === 'scalar' && keys.length === 0)
        yield { written: String(node.source ?? node.value), span: spanOf(node) };
  }
}

function* namesInMap(node: YamlNode, { values }: MapShape, keys: readonly string[]): Iterable<Name> {
  for (const entry of node.kind === 'map' ? node.entries : []) {
    if (keys.length === 0) yield { written: entry.key, span: entry };
    yield* namesAt(entry.value, values, keys);
  }
}

function* namesInObject(node: YamlNode, shape: ObjectShape, [key = '', ...inner]: readonly string[]): Iterable<Name> {
  const entry = entryOf(node, key);
  const known = shapeOfKey(shape, key);
  if (entry && known) yield* namesAt(entry.value, known, inner);
}

/** Whether what is written could be short for an address: `lead.score` and `score` for `field/lead.score`. */
function isNameOf(written: string, address: Address): boolean {
  return written === address || written === idOf(address) || address.endsWith(`.${written}`);
}
