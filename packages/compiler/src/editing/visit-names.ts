import { manifestShape } from '../schema/generated/shapes.ts';
import { type Kind, kindFacts, kindOfCollection } from '../schema/language.ts';
import { mayListFields, mayNameField } from '../schema/name-keys.ts';
import { fittingOption, isFree } from '../schema/normalise.ts';
import { type MapShape, type ObjectShape, type ReferenceShape, type Shape, shapeOfKey } from '../schema/shape.ts';
import type { Entry, Span, YamlNode } from '../source/nodes.ts';
import { parseYaml } from '../source/parse-yaml.ts';

/** A text as it stands in a file; the span has its quotes. */
export interface Token extends Span {
  readonly value: string;
}

/** What is met in a file, each place once for every key that it stands behind. */
export interface NameVisitor {
  /** An element’s own key. */
  readonly element: (kind: Kind, id: Token) => void;
  /** A reference: a value, an item of a list or a key. */
  readonly reference: (written: Token, shape: ReferenceShape) => void;
  /** An address where the language takes any text. */
  readonly address: (written: Token) => void;
  /** Perhaps `entity.field`, where the language takes any text. */
  readonly fieldName: (written: Token) => void;
  /** A condition. */
  readonly condition: (written: Token) => void;
  /** A word of the language or the name of a part: never prose. */
  readonly word: (written: Token) => void;
}

/** Walks a file by the shapes of the language, with its defaults, and shows where names stand. */
export function visitNames(text: string, visitor: NameVisitor): void {
  for (const root of parseYaml(text).documents) {
    if (root.kind !== 'map') continue;
    for (const entry of root.entries) visitRootKey(entry, visitor);
  }
}

function visitRootKey(entry: Entry, visitor: NameVisitor): void {
  if (isFree(entry.key)) return;
  visitor.word(tokenOfKey(entry));
  const own = shapeOfKey(manifestShape, entry.key);
  if (own) visitValue(entry.value, own, [entry.key], visitor);
  if (entry.value.kind !== 'map' || own) return;
  if (entry.key === 'defaults') {
    for (const inner of entry.value.entries) {
      visitor.word(tokenOfKey(inner));
      const kind = kindOfCollection(inner.key);
      if (kind) visitValue(inner.value, kindFacts(kind).shape, [], visitor);
    }
    return;
  }
  const kind = kindOfCollection(entry.key);
  if (!kind) return;
  for (const element of entry.value.entries) {
    if (isFree(element.key)) continue;
    visitor.element(kind, tokenOfKey(element));
    visitValue(element.value, kindFacts(kind).shape, [], visitor);
  }
}

/** Walks a value; `keys` are those on the way from the element, or from the manifest. */
function visitValue(node: YamlNode, shape: Shape, keys: readonly string[], visitor: NameVisitor): void {
  switch (shape.type) {
    case 'either':
      visitValue(node, fittingOption(node, shape), keys, visitor);
      break;
    case 'list':
      for (const item of node.kind === 'seq' ? node.items : [node]) visitValue(item, shape.items, keys, visitor);
      break;
    case 'object':
      visitObject(node, shape, keys, visitor);
      break;
    case 'map':
      visitMap(node, shape, keys, visitor);
      break;
    default:
      visitScalar(node, shape, keys, visitor);
  }
}

function visitObject(node: YamlNode, shape: ObjectShape, keys: readonly string[], visitor: NameVisitor): void {
  for (const entry of entriesOf(node)) {
    const inner = shapeOfKey(shape, entry.key);
    if (!inner) continue;
    visitor.word(tokenOfKey(entry));
    visitValue(entry.value, inner, [...keys, entry.key], visitor);
  }
}

function visitMap(
  node: YamlNode,
  { keys: names, values }: MapShape,
  keys: readonly string[],
  visitor: NameVisitor,
): void {
  for (const entry of entriesOf(node)) {
    if (isFree(entry.key)) continue;
    const token = tokenOfKey(entry);
    if (names?.type === 'reference') visitor.reference(token, names);
    else if (mayListFields(keys.at(-1))) visitor.fieldName(token);
    else visitor.word(token);
    visitValue(entry.value, values, [...keys, entry.key], visitor);
  }
}

function visitScalar(node: YamlNode, shape: Shape, keys: readonly string[], visitor: NameVisitor): void {
  const value = node.kind === 'scalar' ? (node.source ?? node.value) : null;
  if (node.kind !== 'scalar' || typeof value !== 'string') return;
  const token = { start: node.start, end: node.end, value };
  if (shape.type === 'reference') visitor.reference(token, shape);
  if (shape.type !== 'text') return;
  if (shape.format === 'expression') visitor.condition(token);
  else if (keys.join('.') === 'waivers.elements') visitor.address(token);
  else if (mayNameField(keys.at(-1))) visitor.fieldName(token);
  else if (shape.values || shape.format || keys.at(-1) === 'rule') visitor.word(token);
}

function entriesOf(node: YamlNode): readonly Entry[] {
  return node.kind === 'map' ? node.entries : [];
}

/** A key brought by a merge stands where it was declared. */
function tokenOfKey({ key, start, end }: Entry): Token {
  return { start, end, value: key };
}
