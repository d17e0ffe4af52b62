import type { Compilation } from '@spandrel/compiler';
import { relativeLink, targetOf } from '../markdown/page-paths.ts';
import type { Theme } from '../style/tones.ts';
import type { View } from '../views/view.ts';
import { toSvg } from './to-svg.ts';

export interface PictureOptions {
  readonly theme?: Theme | 'auto' | undefined;
  /** The folder of the Markdown pages, as seen from the pictures; without it boxes lead nowhere. */
  readonly pages?: string | undefined;
}

/** Views as pictures, by the names of their files; those that are tables are left out. Overviews lead to their parts. */
export async function renderPictures(
  views: readonly View[],
  { model }: Compilation,
  { theme, pages }: PictureOptions = {},
): Promise<Map<string, string>> {
  const drawn = new Set(views.map(({ id }) => id));
  const draw = (view: View): Promise<string | undefined> =>
    toSvg(view, {
      theme,
      hrefOfView: (id) => (drawn.has(id) ? pictureName(id) : undefined),
      hrefOf(address) {
        const target = pages === undefined ? undefined : targetOf(address, model);
        return target && relativeLink('', { ...target, path: `${pages}/${target.path}` });
      },
    });
  // All at once, so that the engine never waits for the next.
  const pictures = await Promise.all(views.map(draw));
  return new Map(
    views.flatMap(({ id }, at) => {
      const picture = pictures[at];
      return picture === undefined ? [] : [[pictureName(id), picture] as const];
    }),
  );
}

export function pictureName(id: string): string {
  return `${id}.svg`;
}
