export { renderEmbeds } from './embed/render-embeds.ts';
export { renderOneFile } from './one-file/render-one-file.ts';
export { renderSite } from './render-site.ts';
export { APP_FILES, type SiteApp } from './site-app.ts';
export type { SiteInput } from './site-input.ts';
