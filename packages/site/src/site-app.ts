/** What runs in the reader’s browser, bundled when this program is built: texts of classic scripts and of style sheets. */
export interface SiteApp {
  /** Sets light or dark before anything is painted. */
  readonly theme: string;
  /** Search, and pictures to zoom into. */
  readonly page: string;
  readonly explorer: string;
  /** Follows the site as it is rebuilt, where it is served. */
  readonly live: string;
  readonly liveStyle: string;
  /** Everything, for where all pages are in one file. */
  readonly oneFile: string;
  /** Pictures to zoom into, and nothing else. */
  readonly embed: string;
  readonly style: string;
}

/** The names of the files in which the parts of the app are kept. */
export const APP_FILES: Readonly<Record<keyof SiteApp, string>> = {
  theme: 'theme.js',
  page: 'page.js',
  explorer: 'explorer.js',
  live: 'live.js',
  liveStyle: 'live.css',
  oneFile: 'one-file.js',
  embed: 'embed.js',
  style: 'site.css',
};
