import type { Compilation } from '@spandrel/compiler';
import { renderDocuments, views } from '@spandrel/renderers';
import type { SiteInput } from '../src/site-input.ts';

const APP = {
  theme: '/* theme */',
  page: '/* page */',
  explorer: '/* explorer */',
  live: '/* live */',
  liveStyle: '/* live style */',
  oneFile: '/* all */',
  embed: '/* embed */',
  style: '/* style */',
};

/** What a site is made of, but without pictures, which take long, and without what runs in a browser. */
export function siteInputOf(compilation: Compilation, pages: Readonly<Record<string, string>> = {}): SiteInput {
  return {
    compilation,
    views: views(compilation),
    documents: renderDocuments(compilation, { pages }),
    pictures: undefined,
    app: APP,
  };
}
