import { randomUUID } from 'node:crypto';
import type { Compilation } from '@spandrel/compiler';
import { renderDocuments, views } from '@spandrel/renderers';
import { pages } from '@spandrel/rules/pages';
import { renderSite } from '@spandrel/site';
import { version } from '../../package.json';
import { readSiteApp } from '../read-site-app.ts';
import { pictureKeeper } from './keep-pictures.ts';

/** A state of the site, and what names it. */
export interface RenderedSite {
  readonly files: ReadonlyMap<string, string>;
  readonly revision: string;
}

/** Renders the site of one workspace again and again. Pictures, which take longest, are only drawn where they would be others. */
export function siteRenderer(images: boolean): (compilation: Compilation) => Promise<RenderedSite> {
  const app = readSiteApp();
  const draw = images ? pictureKeeper() : async () => new Map<string, string>();
  return async (compilation) => {
    const shown = views(compilation);
    const drawing = draw(shown, compilation);
    const documents = renderDocuments(compilation, {
      pages,
      version,
      views: shown,
      pictures: images ? '../images' : undefined,
    });
    const revision = randomUUID();
    const files = await renderSite({ compilation, views: shown, documents, pictures: drawing, app, revision });
    return { files, revision };
  };
}
