import { expect, test } from 'vitest';
import { machineWith } from '../testing/machines.ts';
import { browserArguments, launchBrowser } from './launch-browser.ts';

test('the sandbox is left out only where it can’t be set up', () => {
  const isSandboxed = (rest: Parameters<typeof machineWith>[1]): boolean =>
    !browserArguments(machineWith([], rest)).includes('--no-sandbox');
  expect(isSandboxed({})).toBe(true);
  expect(isSandboxed({ isRoot: true })).toBe(false);
  expect(isSandboxed({ isContainer: true })).toBe(false);
  expect(isSandboxed({ isRoot: true, platform: 'darwin' })).toBe(true);
});

test('no page reaches a network', () => {
  expect(browserArguments(machineWith([]))).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
});

test('a browser that doesn’t start is told with its own reason', async () => {
  const launch = async (): Promise<never> => {
    throw new Error(`Failed to launch the browser process: Code: 127

stderr:
/opt/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file

TROUBLESHOOTING: https://pptr.dev/troubleshooting
`);
  };
  await expect(launchBrowser(launch, '/opt/chrome', machineWith([]))).rejects.toThrow(
    '“/opt/chrome” doesn’t start: /opt/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file. Name another Chrome, Chromium or Edge with --browser.',
  );
});
