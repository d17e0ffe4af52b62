import { type Kind, kindFacts } from '../schema/language.ts';
import { type ObjectShape, type Shape, shapeWithin } from '../schema/shape.ts';

/** Keys that only people read, or that say something of findings and not of the design. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['name', 'description', 'tags', 'links', 'waivers']);

/** Whether a key of an element is mere text: changing it changes nothing that anybody relies on. */
export function isText(kind: Kind, path: readonly string[]): boolean {
  const element = kindFacts(kind).shape;
  let shape: Shape | undefined = element;
  for (const key of path) {
    if (shape?.type === 'object' && isTextKey(key, shape, element)) return true;
    shape = shapeWithin(shape, key);
  }
  return false;
}

/** Only elements and what is nested in them have texts of these names: an example’s `name` is what it is told by. */
function isTextKey(key: string, shape: ObjectShape, element: ObjectShape): boolean {
  return key.startsWith('x-') || ((shape === element || shape.node !== undefined) && TEXT_KEYS.has(key));
}
