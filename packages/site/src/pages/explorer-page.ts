import { EXPLORER, type Page } from './page.ts';

/** The page of the explorer: the map is there at once, and everything else as soon as the scripts have run. */
export function explorerPage(map: string): Page {
  return {
    path: EXPLORER,
    title: 'Explorer',
    content: `<div id="explorer"><h1>Explorer</h1>
<p class="waiting">Without scripts, this is a map of everything that is declared; each box leads to a page.</p>
<div class="field" id="map">${map}</div></div>\n`,
    sections: [],
  };
}
