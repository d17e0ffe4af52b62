import { EXPLORER, type Page } from './page.ts';

/** The page that the explorer fills. */
export function explorerPage(): Page {
  return {
    path: EXPLORER,
    title: 'Explorer',
    content: `<div id="explorer"><h1>Explorer</h1><p>This page needs scripts. Without them, the other pages say the same.</p></div>\n`,
    sections: [],
  };
}
