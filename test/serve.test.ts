import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followEvents } from './follow-events.ts';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';
import { startProgram } from './start-program.ts';

const { workspace } = temporaryFolder('serve');

const SYSTEMS = `teams: {ops: {}}
roles: {mops: {team: ops, holders: ana, executive: true}}
systems:
  crm: {name: Customer relations, owner: mops}
`;

/** Writes as editors do: whole, under another name first. */
function save(path: string, text: string): void {
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}

const pageOf = async (address: string, path: string): Promise<string> => {
  const response = await fetch(`${address}${path}`);
  return `${response.status} ${/<h1[^>]*>(.*?)<\/h1>/.exec(await response.text())?.[1]}`;
};

describe('spandrel serve', () => {
  it('shows the site, and follows whatever happens to the files of the workspace', async (context) => {
    const root = workspace('site', { 'spandrel.yaml': MANIFEST, 'stack.yaml': SYSTEMS });
    const program = startProgram(['serve', root, '--port', '0', '--no-images'], context);
    const address = (await program.printed('stdout', /\n/)).trim();
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await program.printed('stderr', /ends it\.\n/)).toMatch(/^Built in \d+\.\d\d s\.\nCtrl-C ends it\.\n$/);
    const next = await followEvents(address, context);
    const first = await next();
    expect(first).toMatchObject({ problems: [], total: 0 });
    expect(await pageOf(address, 'elements/system/crm.html')).toBe('200 Customer relations');
    expect(await pageOf(address, 'elements/system/cdp.html')).toBe('404 There is no such page');

    // Compile errors are told before the pages are there.
    save(join(root, 'stack.yaml'), SYSTEMS.replace('owner: mops', 'owner: mopps'));
    const broken = await next();
    expect(broken.revision).toBe(first.revision);
    expect(broken.problems).toEqual([
      {
        code: 'reference/unknown',
        place: 'stack.yaml:4:35',
        elements: ['system/crm'],
        message: expect.stringContaining('mopps'),
        frame: [
          '    3 │ systems:',
          '  > 4 │   crm: {name: Customer relations, owner: mopps}',
          '      │                                   ^^^^^',
        ],
        reason: expect.any(String),
        fix: expect.stringContaining('mops'),
        related: [],
      },
    ]);
    const rebuilt = await next();
    expect(rebuilt.revision).not.toBe(first.revision);
    expect(await program.printed('stderr', /\n/)).toMatch(
      /^stack\.yaml changed: rebuilt in \d+\.\d\d s, with 1 compile error\.\n$/,
    );

    mkdirSync(join(root, 'more'));
    save(join(root, 'more/data.yaml'), 'systems: {cdp: {name: Profiles, owner: mops}}\n');
    save(join(root, 'stack.yaml'), SYSTEMS);
    let state = await next();
    while (state.total > 0 || !(await pageOf(address, 'elements/system/cdp.html')).startsWith('200'))
      state = await next();
    expect(await pageOf(address, 'elements/system/cdp.html')).toBe('200 Profiles');

    rmSync(join(root, 'spandrel.yaml'));
    while (state.total === 0) state = await next();
    expect(state.problems.map(({ code, place }) => `${place} ${code}`)).toEqual([
      'spandrel.yaml:1:1 source/unreadable',
    ]);
    save(join(root, 'spandrel.yaml'), `${MANIFEST}exclude: [more/]\n`);
    while (state.total > 0 || !(await pageOf(address, 'elements/system/cdp.html')).startsWith('404'))
      state = await next();
    expect(await pageOf(address, 'elements/system/crm.html')).toBe('200 Customer relations');

    expect(await program.interrupt()).toBe(0);
  });

  it('takes the port that was asked for, or says why it can’t', async (context) => {
    const root = workspace('port', { 'spandrel.yaml': MANIFEST });
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    context.onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(spandrel(['serve', root, '--port', String(port)])).toEqual({
      status: 2,
      stdout: '',
      stderr: `spandrel: port ${port} is in use: end the program that uses it, or name another one; without --port, the next free one is taken.\n`,
    });
    expect(spandrel(['serve', root, '--port', '99999'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'spandrel: “99999” is no port: write a number to 65535, such as --port 8080; 0 takes any that is free.\n',
    });
  });

  it('takes the next port that is free where none was asked for', async (context) => {
    const root = workspace('two', { 'spandrel.yaml': MANIFEST });
    const ports: number[] = [];
    for (const _ of ['first', 'second']) {
      const program = startProgram(['serve', root, '--no-images'], context);
      ports.push(Number(new URL((await program.printed('stdout', /\n/)).trim()).port));
    }
    expect(ports.map((port) => port >= 4747 && port < 4767)).toEqual([true, true]);
    expect(new Set(ports).size).toBe(2);
  });
});
