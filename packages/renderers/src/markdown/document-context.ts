import type { CompilationIndex } from '../index-compilation.ts';
import type { View } from '../views/view.ts';

/** What all pages are written from. */
export interface DocumentContext {
  readonly index: CompilationIndex;
  readonly views: readonly View[];
  /** The page of each rule, in Markdown, by the rule’s id. */
  readonly pages: Readonly<Record<string, string>>;
  readonly version: string | undefined;
  /** The folder of the pictures, as seen from the folder of the pages; undefined where none are written. */
  readonly pictures: string | undefined;
}
