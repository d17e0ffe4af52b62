import { randomUUID } from 'node:crypto';
import type { Compilation } from '@spandrel/compiler';
import { linksToPages, renderDocuments, type View, views } from '@spandrel/renderers';
import { pages } from '@spandrel/rules/pages';
import { renderSite } from '@spandrel/site';
import { version } from '../../package.json';
import { drawBeside } from '../draw-beside.ts';
import { readSiteApp } from '../read-site-app.ts';

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

/** Draws views, and keeps their pictures for as long as the views stay the same and what they could lead to does. */
function pictureKeeper(): (shown: readonly View[], compilation: Compilation) => Promise<Map<string, string>> {
  let kept = new Map<string, string>();
  let around: string | undefined;
  return async (shown, compilation) => {
    const links = linksToPages(compilation, '../markdown');
    const now = JSON.stringify([[...links], shown.map(({ id }) => id)]);
    const before = now === around ? kept : new Map<string, string>();
    const texts = new Map(shown.map((view) => [view.id, JSON.stringify(view)]));
    const only = new Set(shown.map(({ id }) => id).filter((id) => !before.has(texts.get(id) as string)));
    const drawn = await drawBeside(shown, { links, only });
    const pictures = new Map<string, string>();
    const next = new Map<string, string>();
    for (const { id } of shown) {
      const text = texts.get(id) as string;
      const name = `${id}.svg`;
      const picture = only.has(id) ? drawn.get(name) : before.get(text);
      next.set(text, picture ?? '');
      if (picture) pictures.set(name, picture);
    }
    kept = next;
    around = now;
    return pictures;
  };
}
