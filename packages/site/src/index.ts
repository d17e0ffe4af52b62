export { renderEmbeds } from './embed/render-embeds.ts';
export type { LiveProblem, LiveState } from './live/live-state.ts';
export { EVENTS, MISSING } from './live/paths.ts';
export { renderOneFile } from './one-file/render-one-file.ts';
export { renderSite } from './render-site.ts';
export { APP_FILES, type SiteApp } from './site-app.ts';
export type { SiteInput } from './site-input.ts';
