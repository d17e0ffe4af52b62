import { followSite } from './follow-site.ts';

// Which script it is can only be asked while it runs for the first time.
followSite((document.currentScript as HTMLScriptElement | null)?.dataset.revision);
