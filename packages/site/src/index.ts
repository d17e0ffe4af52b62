export { renderSite } from './render-site.ts';
export { APP_FILES, type SiteApp } from './site-app.ts';
export type { SiteInput } from './site-input.ts';
