import type { Address, Compilation } from '@spandrel/compiler';
import { relativeLink, targetOf } from '../markdown/page-paths.ts';
import type { Theme } from '../style/tones.ts';
import type { View } from '../views/view.ts';
import { toSvg } from './to-svg.ts';

/** Plain data, so that another thread can draw. */
export interface PictureOptions {
  readonly theme?: Theme | 'auto' | undefined;
  /** Where boxes lead; those without a link lead nowhere. */
  readonly links?: ReadonlyMap<Address, string> | undefined;
  /** The ids of the views to draw, where the pictures of the others are there already. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** Views as pictures, by the names of their files; those that are tables are left out. Overviews lead to their parts. */
export async function renderPictures(
  views: readonly View[],
  { theme, links, only }: PictureOptions = {},
): Promise<Map<string, string>> {
  const drawn = new Set(views.map(({ id }) => id));
  const pictures = new Map<string, string>();
  for (const view of only ? views.filter(({ id }) => only.has(id)) : views) {
    const picture = await toSvg(view, {
      theme,
      hrefOf: (address) => links?.get(address),
      hrefOfView: (id) => (drawn.has(id) ? pictureName(id) : undefined),
    });
    if (picture !== undefined) pictures.set(pictureName(view.id), picture);
  }
  return pictures;
}

export function pictureName(id: string): string {
  return `${id}.svg`;
}

/** Links from pictures to the Markdown pages of everything that has one; `pages` is their folder as seen from the pictures. */
export function linksToPages({ model }: Compilation, pages: string): Map<Address, string> {
  return new Map(
    [...model.nodes.keys()].flatMap((address) => {
      const target = targetOf(address, model);
      return target ? [[address, relativeLink('', { ...target, path: `${pages}/${target.path}` })] as const] : [];
    }),
  );
}
