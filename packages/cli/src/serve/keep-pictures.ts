import { createHash } from 'node:crypto';
import type { Compilation } from '@spandrel/compiler';
import { linksToPages, type View } from '@spandrel/renderers';
import { drawBeside } from '../draw-beside.ts';

/** Draws views again and again. A picture is kept while its view stays the same, and everything that pictures may lead to. */
export function pictureKeeper(): (views: readonly View[], compilation: Compilation) => Promise<Map<string, string>> {
  let kept: ReadonlyMap<string, string | undefined> = new Map();
  return async (views, compilation) => {
    const links = linksToPages(compilation, '../markdown');
    const targets = JSON.stringify([...links, ...views.map(({ id }) => id)]);
    const around = createHash('sha256').update(targets).digest('hex');
    const keyed = views.map((view) => ({ id: view.id, name: `${view.id}.svg`, key: around + JSON.stringify(view) }));
    const only = new Set(keyed.filter(({ key }) => !kept.has(key)).map(({ id }) => id));
    const drawn = await drawBeside(views, { links, only });
    kept = new Map(keyed.map(({ id, name, key }) => [key, only.has(id) ? drawn.get(name) : kept.get(key)]));
    return new Map(
      keyed.flatMap(({ name, key }) => {
        const picture = kept.get(key);
        return picture === undefined ? [] : [[name, picture]];
      }),
    );
  };
}
