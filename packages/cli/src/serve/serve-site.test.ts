import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { serveSite } from './serve-site.ts';

interface Served {
  readonly root: string;
  readonly port: number;
  /** Says that files have changed, as what watches them would. */
  readonly change: () => void;
  /** The next line of what it tells of its work. */
  readonly nextLine: () => Promise<string>;
}

/** A site of one system, whose clock goes on by a quarter of a second whenever it is read. */
async function serve(context: TestContext): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), 'spandrel-serve-site-'));
  writeFileSync(join(root, 'spandrel.yaml'), 'spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\n');
  writeFileSync(join(root, 'stack.yaml'), 'systems: {crm: {}}\n');
  let change = (): void => {};
  let time = 0;
  const lines: string[] = [];
  let wake = (): void => {};
  const site = await serveSite(
    { root, port: 0, images: false },
    {
      watch: async (_, onChange) => {
        change = onChange;
        return { close: async () => {} };
      },
      log: (line) => {
        lines.push(line);
        wake();
      },
      now: () => {
        time += 250;
        return time;
      },
    },
  );
  context.onTestFinished(async () => {
    await site.close();
    rmSync(root, { recursive: true });
  });
  const nextLine = async (): Promise<string> => {
    while (lines.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return lines.shift() as string;
  };
  return { root, port: Number(new URL(site.address).port), change: () => change(), nextLine };
}

function ask(options: RequestOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    get(options, (response: IncomingMessage) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve(`${response.statusCode} ${response.headers['content-length']} ${text.length > 0}`),
      );
    }).once('error', reject);
  });
}

describe('a site that is served', () => {
  it('is built anew where files say something else, and only there', async (context) => {
    const { root, change, nextLine } = await serve(context);
    expect(await nextLine()).toBe('Built in 0.25 s.');
    // The same text is no change, so the line that comes is that of the next one.
    writeFileSync(join(root, 'stack.yaml'), 'systems: {crm: {}}\n');
    change();
    writeFileSync(join(root, 'more.yaml'), 'systems: {cdp: {ownr: x}}\n');
    change();
    expect(await nextLine()).toMatch(/^more\.yaml is new: rebuilt in 0\.25 s, with 1 compile error\.$/);
    rmSync(join(root, 'more.yaml'));
    change();
    expect(await nextLine()).toBe('more.yaml is gone: rebuilt in 0.25 s.');
    symlinkSync('stack.yaml', join(root, 'link.yaml'));
    change();
    expect(await nextLine()).toMatch(/^what can’t be read is another than before: rebuilt in 0\.25 s/);
  });

  it('answers this machine by its names, and nobody who comes by another one', async (context) => {
    const { port } = await serve(context);
    const host = '127.0.0.1';
    expect(await ask({ host, port, path: '/' })).toMatch(/^200 \d+ true$/);
    expect(await ask({ host, port, path: '/', method: 'HEAD' })).toMatch(/^200 \d+ false$/);
    expect(await ask({ host, port, path: '/', headers: { Host: 'rebound.example' } })).toMatch(/^403/);
    expect(await ask({ host, port, path: '/live-events', headers: { Origin: 'http://rebound.example' } })).toMatch(
      /^403/,
    );
    expect(await ask({ host, port, path: '/../../../etc/hostname' })).toMatch(/^404/);
    expect(await ask({ host, port, path: '/', method: 'POST' })).toMatch(/^405/);
  });
});
