/** Where the server tells its pages what has changed. */
export const EVENTS = 'live-events';

/** The page that is shown where there is none. */
export const MISSING = 'missing.html';
