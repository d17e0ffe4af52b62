import type { Compilation } from '@spandrel/compiler';
import type { View } from '@spandrel/renderers';
import type { SiteApp } from './site-app.ts';

/** What a site is made of: all but the pictures has been worked out already, so that a site is cheap. */
export interface SiteInput {
  readonly compilation: Compilation;
  readonly views: readonly View[];
  /** The documents in Markdown, by their paths. */
  readonly documents: ReadonlyMap<string, string>;
  /** The views as SVG, by the names of their files, which may still be drawn meanwhile; undefined where none are wanted. */
  readonly pictures: Promise<ReadonlyMap<string, string>> | undefined;
  readonly app: SiteApp;
  /** What names this state of a site that is served, and followed by its pages; a site that is written has none. */
  readonly revision?: string;
}
