import type { Place } from '../diagnostics/diagnostic.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import { MANIFEST } from '../model/read-file.ts';
import { manifestShape } from '../schema/generated/shapes.ts';
import { kindFacts } from '../schema/language.ts';
import { locate } from '../schema/locate.ts';
import { type Shape, shapeOfKey } from '../schema/shape.ts';
import type { KeyPath } from './compare-meanings.ts';
import { identitiesOf, type Renaming } from './read-meaning.ts';

/** Where the keys of an element stand that a comparison speaks of, in the state of the architecture that the element is of. */
export function placeOfKey(element: Element, path: KeyPath, renamed: Renaming): Place {
  return placeOf(element, writtenPath(element.value, kindFacts(element.kind).shape, path, renamed));
}

/** Likewise of the manifest. */
export function placeInManifest({ architecture, manifest }: Model, path: KeyPath, renamed: Renaming): Place {
  const written = writtenPath(manifest, manifestShape, path, renamed);
  const { span } = locate(architecture.node, manifestShape, written, architecture.place.span);
  return { file: MANIFEST, span: { start: span.start, end: span.end } };
}

/** The path within what is declared: the item of a list that is known by what it says, a key by the name that it had. */
function writtenPath(value: unknown, shape: Shape, path: KeyPath, renamed: Renaming): (string | number)[] {
  const written: (string | number)[] = [];
  let [at, of]: [unknown, Shape | undefined] = [value, shape];
  for (const key of path) {
    const [step, inner] = stepTo(key, at, of, renamed);
    written.push(step);
    [at, of] = [(at as Record<string | number, unknown> | undefined)?.[step], inner];
  }
  return written;
}

function stepTo(
  key: string,
  value: unknown,
  shape: Shape | undefined,
  renamed: Renaming,
): [string | number, Shape | undefined] {
  const here = shape?.type === 'either' ? shape.options.find(({ type }) => type === formOf(value)) : shape;
  if (here?.type === 'list' && Array.isArray(value)) {
    return [identitiesOf(value, here, renamed)?.indexOf(key) ?? 0, here.items];
  }
  if (here?.type === 'map') {
    const own = Object.keys(value ?? {}).find((name) => name === key || renamed(name) === key);
    return [own ?? key, here.values];
  }
  return [key, here?.type === 'object' ? shapeOfKey(here, key) : undefined];
}

function formOf(value: unknown): Shape['type'] {
  return Array.isArray(value) ? 'list' : 'map';
}
