import { EVENTS, MISSING } from '@spandrel/site';

/** What is asked of the server. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/** What it answers, or that the page wants to be told of changes. */
export type Answer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  | 'events';

/**
 * No other page may read, show or ask for what is served, not even by a script element. Nothing is kept, since it changes.
 * Pages bring the rest of their policy along, as they do when they open from a file.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** Answers a request from a site in memory. Nothing else can be reached: what is asked for is looked up, and no path of the disk is made of it. */
export function answerRequest(
  { method, url, host, origin }: Asked,
  site: ReadonlyMap<string, string>,
  port: number,
): Answer {
  // A name that leads here may be anybody’s: by DNS rebinding a page of theirs would read this site.
  if (!isOurs(host, port) || (origin !== undefined && !isOurs(origin.replace(/^http:\/\//, ''), port))) {
    return say(403, `This site is only shown as http://localhost:${port}/.`);
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return { ...say(405, 'There is nothing here but to read.'), headers: { ...TEXT, Allow: 'GET, HEAD' } };
  }
  const path = pathOf(url);
  if (path === EVENTS) return 'events';
  if (site.size === 0) return { ...say(503, 'The site is being built.'), headers: { ...TEXT, 'Retry-After': '1' } };
  const body = path === undefined || path === MISSING ? undefined : site.get(path);
  if (path === undefined || body === undefined) return missing(path, site);
  return { status: 200, headers: { ...HEADERS, 'Content-Type': typeOf(path) }, body };
}

/** A page that isn’t there, or no longer, comes with what follows the site, so that it is shown once it is there. */
function missing(path: string | undefined, site: ReadonlyMap<string, string>): Answer {
  const page = site.get(MISSING);
  if (page === undefined || !path?.endsWith('.html')) return say(404, 'There is nothing of that name.');
  return { status: 404, headers: { ...HEADERS, 'Content-Type': typeOf(MISSING) }, body: page };
}

const TEXT = { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' };

function say(status: number, text: string): Exclude<Answer, 'events'> {
  return { status, headers: TEXT, body: `${text}\n` };
}

/** A browser leaves out the port that goes without saying. */
function isOurs(host: string | undefined, port: number): boolean {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  const asked = host?.toLowerCase();
  return names.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name));
}

/** The path within the site; undefined for what is none. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '')).replace(/^\//, '');
    return path === '' ? 'index.html' : path;
  } catch {
    return undefined;
  }
}

function typeOf(path: string): string {
  return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
