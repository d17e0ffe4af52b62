import { describe, expect, it } from 'vitest';
import { type Asked, answerRequest } from './answer-request.ts';

const SITE = new Map([
  ['index.html', '<h1>Overview</h1>'],
  ['assets/page.js', ';'],
  ['assets/site.css', 'a{}'],
  ['pictures/stack map.svg', '<svg/>'],
  ['missing.html', '<h1>There is no such page</h1>'],
]);

function ask(asked: Partial<Asked>, site: ReadonlyMap<string, string> = SITE, port = 4747): string {
  const answer = answerRequest(
    { method: 'GET', url: '/', host: 'localhost:4747', origin: undefined, ...asked },
    site,
    port,
  );
  if (answer === 'events') return answer;
  return `${answer.status} ${answer.headers['Content-Type']} ${answer.body.trimEnd()}`;
}

const REFUSED = '403 text/plain; charset=utf-8 This site is only shown as http://localhost:4747/.';
const NOTHING = '404 text/plain; charset=utf-8 There is nothing of that name.';

describe('what is asked of the site', () => {
  it.each([
    ['/', '200 text/html; charset=utf-8 <h1>Overview</h1>'],
    ['/index.html?x=1', '200 text/html; charset=utf-8 <h1>Overview</h1>'],
    ['/assets/page.js', '200 text/javascript; charset=utf-8 ;'],
    ['/assets/site.css', '200 text/css; charset=utf-8 a{}'],
    ['/pictures/stack%20map.svg', '200 image/svg+xml; charset=utf-8 <svg/>'],
    ['/live-events', 'events'],
    ['/elements/gone.html', '404 text/html; charset=utf-8 <h1>There is no such page</h1>'],
    ['/missing.html', '404 text/html; charset=utf-8 <h1>There is no such page</h1>'],
    ['/favicon.ico', NOTHING],
    ['/assets', NOTHING],
    ['/%', NOTHING],
  ])('%s is answered', (url, answer) => {
    expect(ask({ url })).toBe(answer);
  });

  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/..%5c..%5cboot.ini',
    '/assets/../../x',
    '/__proto__',
  ])('%s leads nowhere', (url) => {
    expect(ask({ url })).toBe(NOTHING);
  });

  it('is only to be read', () => {
    expect(ask({ method: 'HEAD' })).toMatch(/^200/);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', '']) expect(ask({ method })).toMatch(/^405/);
  });

  it('waits for the first build, and lets pages follow it already', () => {
    expect(ask({}, new Map())).toBe('503 text/plain; charset=utf-8 The site is being built.');
    expect(ask({ url: '/live-events' }, new Map())).toBe('events');
  });
});

describe('who asks', () => {
  it.each(['localhost:4747', 'LOCALHOST:4747', '127.0.0.1:4747', '[::1]:4747'])('may call this machine %s', (host) => {
    expect(ask({ host })).toMatch(/^200/);
    expect(ask({ host, origin: `http://${host}`, url: '/live-events' })).toBe('events');
  });

  it.each([
    undefined,
    '',
    'localhost',
    'localhost:80',
    'evil.example:4747',
    'localhost.evil.example:4747',
    'evil.example#localhost:4747',
    '192.168.0.1:4747',
    '0.0.0.0:4747',
  ])('may not call it %s', (host) => {
    expect(ask({ host })).toBe(REFUSED);
    expect(ask({ host, url: '/live-events' })).toBe(REFUSED);
  });

  it.each(['http://evil.example', 'https://localhost:4747', 'http://localhost:3000', 'null', ''])(
    'may not ask from a page of %s',
    (origin) => {
      expect(ask({ origin, url: '/live-events' })).toBe(REFUSED);
      expect(ask({ origin })).toBe(REFUSED);
    },
  );

  it('may leave out the port that goes without saying', () => {
    expect(ask({ host: 'localhost' }, SITE, 80)).toMatch(/^200/);
  });

  it('is kept from showing or loading it elsewhere', () => {
    const answer = answerRequest({ method: 'GET', url: '/', host: 'localhost:1', origin: undefined }, SITE, 1);
    expect(answer).toMatchObject({
      headers: {
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "frame-ancestors 'none'",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
});
