/** What runs in the reader’s browser, bundled when this program is built: texts of classic scripts and of style sheets. */
export interface SiteApp {
  /** Sets light or dark before anything is painted. */
  readonly theme: string;
  /** Search, and pictures to zoom into. */
  readonly page: string;
  readonly explorer: string;
  /** Shows one page of many, where all are in one file. */
  readonly router: string;
  readonly style: string;
}

/** The names of the files in which the parts of the app are built, and kept. */
export const APP_FILES: Readonly<Record<keyof SiteApp, string>> = {
  theme: 'theme.js',
  page: 'page.js',
  explorer: 'explorer.js',
  router: 'router.js',
  style: 'site.css',
};
