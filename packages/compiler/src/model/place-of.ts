import type { Place } from '../diagnostics/diagnostic.ts';
import { manifestShape } from '../schema/generated/shapes.ts';
import { kindFacts } from '../schema/language.ts';
import { locate, type Path } from '../schema/locate.ts';
import type { YamlNode } from '../source/nodes.ts';
import type { Element } from './element.ts';
import { MANIFEST } from './read-file.ts';

/** Where a key of an element stands: its own key in the text, or the element's where it doesn't stand there. */
export function placeOf(element: Element, path: Path): Place {
  const { span } = locate(element.node, kindFacts(element.kind).shape, path, element.place.span);
  return { file: element.place.file, span: { start: span.start, end: span.end } };
}

/** Where the keys of the manifest stand. */
export function placesInManifest(node: YamlNode | undefined): (path: Path) => Place {
  return (path) => {
    const span = node ? locate(node, manifestShape, path, { start: 0, end: 0 }).span : { start: 0, end: 0 };
    return { file: MANIFEST, span: { start: span.start, end: span.end } };
  };
}
