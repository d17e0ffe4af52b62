import { AREA_NAMES, AREAS, type Area } from '@spandrel/compiler';
import type { View } from '@spandrel/renderers';
import type { SiteInput } from '../site-input.ts';
import { escapeHtml } from './escape-html.ts';
import type { LinkStyle } from './link-pages.ts';
import { FINDINGS, type Page, VIEWS } from './page.ts';

/** The views about everything, then those of each area. */
export function viewsByArea(
  views: readonly View[],
): { readonly area: Area | undefined; readonly views: readonly View[] }[] {
  // What has a dot in its id is a part of another.
  const whole = views.filter(({ id }) => !id.includes('.'));
  return [undefined, ...AREAS]
    .map((area) => ({ area, views: whole.filter((view) => view.area === area) }))
    .filter(({ views: own }) => own.length > 0);
}

export function pathOfView(id: string): string {
  return id === 'findings' ? FINDINGS : `views/${id}.html`;
}

/** Everything that there is to be looked at, with a sentence each. */
export function listViews({ views }: Pick<SiteInput, 'views'>, link: LinkStyle): Page {
  const sections = viewsByArea(views).map((group) => ({
    id: `on-${group.area ?? 'all'}`,
    title: group.area === undefined ? 'About everything' : AREA_NAMES[group.area],
    views: group.views,
  }));
  const written = sections.map(
    ({ id, title, views: own }) =>
      `<h2 id="${id}">${escapeHtml(title)}</h2>\n<ul class="cards">\n${own
        .map(
          (view) =>
            `<li><a href="${link(VIEWS, pathOfView(view.id))}">${escapeHtml(view.title)}</a><p>${escapeHtml(view.description)}</p></li>`,
        )
        .join('\n')}\n</ul>`,
  );
  return {
    path: VIEWS,
    title: 'Views',
    content: `<h1>Views</h1>\n<p>Each shows the architecture from one side, as a picture, as tables, or as both.</p>\n${written.join('\n')}\n`,
    sections,
  };
}
