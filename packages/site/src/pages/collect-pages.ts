import type { CollectedExplorer } from '../explorer/collect-explorer.ts';
import { renderOverview } from '../overview/render-overview.ts';
import type { SiteInput } from '../site-input.ts';
import { convertDocuments } from './convert-documents.ts';
import { explorerPage } from './explorer-page.ts';
import type { LinkStyle } from './link-pages.ts';
import { listViews } from './list-views.ts';
import type { Page } from './page.ts';

/** Every page of the site, in the order in which one would read them. */
export function collectPages(input: SiteInput, { drawMap }: CollectedExplorer, link: LinkStyle): Page[] {
  return [
    renderOverview(input, link),
    explorerPage(drawMap(link)),
    listViews(input, link),
    ...convertDocuments(input, link),
  ];
}
