import type { Place } from '../diagnostics/diagnostic.ts';
import { kindFacts } from '../schema/language.ts';
import { locate, type Path } from '../schema/locate.ts';
import type { Element } from './element.ts';

/** Where a key of an element stands: its own key in the text, or the element's where it doesn't stand there. */
export function placeOf(element: Element, path: Path): Place {
  const { span } = locate(element.node, kindFacts(element.kind).shape, path, element.place.span);
  return { file: element.place.file, span: { start: span.start, end: span.end } };
}
