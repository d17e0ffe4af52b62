import { describe, expect, test } from 'vitest';
import { machineWith } from '../testing/machines.ts';
import { findBrowser } from './find-browser.ts';

const PATH = '/usr/local/bin:/usr/bin';
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const WINDOWS_EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';

describe('the browser that is taken', () => {
  const files = [
    '/mine/chrome',
    '/env/chrome',
    '/usr/bin/chromium',
    '/usr/local/bin/google-chrome',
    '/snap/bin/chromium',
  ];

  test.each([
    ['the one asked for', { CHROME_PATH: '/env/chrome', PATH }, '/mine/chrome', '/mine/chrome'],
    ['one asked for by its name', { CHROME_PATH: '/env/chrome', PATH }, 'chromium', '/usr/bin/chromium'],
    [
      'puppeteer’s',
      { CHROME_PATH: '/nowhere', PUPPETEER_EXECUTABLE_PATH: '/env/chrome', PATH },
      undefined,
      '/env/chrome',
    ],
    ['that of CHROME_PATH', { CHROME_PATH: '/env/chrome', PATH }, undefined, '/env/chrome'],
    ['Chrome on the PATH', { PATH }, undefined, '/usr/local/bin/google-chrome'],
    ['Chromium on the PATH', { PATH: '/usr/bin' }, undefined, '/usr/bin/chromium'],
    ['one in the usual places', {}, undefined, '/snap/bin/chromium'],
  ])('is %s', (_, env, asked, expected) => {
    expect(findBrowser(machineWith(files, { env }), asked)).toBe(expected);
  });

  test('is found on other systems, too', () => {
    expect(findBrowser(machineWith([MAC_CHROME], { platform: 'darwin' }))).toBe(MAC_CHROME);
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(machineWith([WINDOWS_EDGE], { platform: 'win32', env }))).toBe(WINDOWS_EDGE);
    const chromium = 'D:\\tools\\chromium.exe';
    expect(findBrowser(machineWith([chromium], { platform: 'win32', env: { Path: 'C:\\x;D:\\tools' } }))).toBe(
      chromium,
    );
  });
});

describe('where there is none', () => {
  const withProgram = (name: string) => ({ files: [`/usr/bin/${name}`], rest: { env: { PATH } } });

  test.each([
    ['Debian', withProgram('apt-get'), 'sudo apt-get install chromium'],
    [
      'Debian, as root',
      { ...withProgram('apt-get'), rest: { env: { PATH }, isRoot: true } },
      'apt-get install chromium',
    ],
    ['Ubuntu', { files: ['/usr/bin/snap', '/usr/bin/apt-get'], rest: { env: { PATH } } }, 'sudo snap install chromium'],
    ['Fedora', withProgram('dnf'), 'sudo dnf install chromium'],
    ['Alpine', withProgram('apk'), 'sudo apk add chromium'],
    ['macOS', { files: [], rest: { platform: 'darwin' as const } }, 'brew install --cask google-chrome'],
    ['Windows', { files: [], rest: { platform: 'win32' as const } }, 'winget install Google.Chrome'],
  ])('on %s, the error says what to run', (_, { files, rest }, command) => {
    expect(() => findBrowser(machineWith(files, rest))).toThrow(
      `Mermaid draws in a browser, and there is none on this machine: install one with “${command}”, or name a Chrome, Chromium or Edge with --browser.`,
    );
  });
});

test('a browser that was named and isn’t there is not replaced by another', () => {
  const machine = machineWith(['/usr/bin/chromium'], { env: { PATH, CHROME_PATH: '/gone' } });
  expect(() => findBrowser(machine)).toThrow('“/gone”, named by CHROME_PATH, is no program that can be run');
  expect(() => findBrowser(machine, 'netscape')).toThrow('“netscape”, named by --browser, is no program');
});
