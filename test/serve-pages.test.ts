import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { useTestBrowser } from '../packages/images/testing/test-browser.ts';
import { ROOT } from './load-workspace.ts';
import { MANIFEST, temporaryFolder } from './run-program.ts';
import { startProgram } from './start-program.ts';

const { folder, workspace } = temporaryFolder('serve-pages');
const programFor = useTestBrowser();
let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
});

interface Visit {
  readonly page: Page;
  readonly address: string;
  /** What went wrong so far, and what was asked of anybody but the server. */
  readonly complaints: string[];
}

/** Serves a workspace, and opens a page of it. */
async function visit(root: string, path: string, context: TestContext): Promise<Visit> {
  browser ??= await chromium.launch({
    executablePath: programFor(context),
    args: ['--no-sandbox', '--disable-gpu'],
    env: process.env as Record<string, string>,
  });
  const address = (await startProgram(['serve', root, '--port', '0'], context).printed('stdout', /\n/)).trim();
  const place = await browser.newContext({ viewport: { width: 1280, height: 600 }, reducedMotion: 'reduce' });
  context.onTestFinished(() => place.close());
  const page = await place.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(`${address}${path}`);
  // Should the page be loaded anew, this is gone.
  await page.evaluate('globalThis.sameAsBefore = true');
  return { page, address, complaints };
}

function example(name: string): string {
  const root = join(folder, name);
  cpSync(join(ROOT, 'examples/b2b-22-platforms/before'), root, { recursive: true });
  return root;
}

/** Edits a file as editors do, and returns what puts it back. */
function edit(file: string, from: string, to: string): () => void {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  save(file, before.replace(from, to));
  return () => save(file, before);
}

function save(file: string, text: string): void {
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

const isSame = (page: Page): Promise<unknown> => page.evaluate('globalThis.sameAsBefore');

describe('a site that is served', () => {
  it('is searched, filtered, followed and left as its files are', async (context) => {
    const { page, complaints } = await visit(example('as-files'), 'explorer.html#finding=error', context);
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toBe('4 found');
    await page.getByRole('searchbox', { name: 'Search in the architecture' }).fill('qualified');
    await expect.poll(() => status.textContent()).toBe('2 found');
    await page
      .getByRole('button', { name: /^Marketing-qualified lead/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Lineage' }).click();
    await page.getByRole('region', { name: 'Lineage' }).waitFor();
    await page.getByRole('button', { name: 'What if this retires?' }).click();
    await page.getByRole('region', { name: 'What depends on it' }).waitFor();
    expect(await page.evaluate('decodeURIComponent(location.hash)')).toContain('at=definition/mql&show=dependants');
    await page.goBack();
    await page.getByRole('region', { name: 'Lineage' }).waitFor();
    await page.getByRole('button', { name: 'Show dark pages' }).click();
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(15, 22, 32)');
    expect(await isSame(page)).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe('a page that is open', () => {
  it('shows what has changed where it stands, and leaves the reader where they are', async (context) => {
    const root = example('in-place');
    const { page, complaints } = await visit(root, 'elements/system/marketo.html#findings', context);
    await page.getByRole('heading', { level: 1, name: 'Adobe Marketo Engage' }).waitFor();
    await page.getByText('Areas', { exact: true }).click();
    await page.evaluate(`scrollTo({ top: 300, behavior: 'instant' })`);
    const where = (): Promise<unknown> =>
      page.evaluate(`({ top: scrollY, hash: location.hash, areas: document.querySelector('details.areas').open })`);
    const before = await where();
    expect(before).toMatchObject({ top: 300, areas: true });
    edit(join(root, 'stack/crm-and-automation.yaml'), 'Adobe Marketo Engage', 'Marketo of tomorrow');
    await page.locator('h1', { hasText: 'Marketo of tomorrow' }).waitFor();
    expect(await where()).toEqual(before);
    expect(await page.title()).toMatch(/^Marketo of tomorrow – /);
    expect(await isSame(page)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('keeps what is the same, with what the reader did to it, and gives life to what is new', async (context) => {
    const root = example('kept');
    const { page, complaints } = await visit(root, 'views/stack-map.html', context);
    await page.getByRole('button', { name: 'Closer' }).click();
    const scale = (): Promise<string | null> => page.locator('.sight svg > g').getAttribute('transform');
    const zoomed = await scale();
    expect(zoomed).toMatch(/scale\(1\.4\)/);
    // The name of the architecture stands in the header, not in the picture.
    const rename = edit(join(root, 'spandrel.yaml'), 'B2B marketing on 22 platforms', 'Something else');
    await page.locator('.home', { hasText: 'Something else' }).waitFor();
    expect(await scale()).toBe(zoomed);
    rename();
    edit(join(root, 'stack/crm-and-automation.yaml'), 'Adobe Marketo Engage', 'Marketo of tomorrow');
    await page.locator('.sight svg', { hasText: 'Marketo of' }).waitFor();
    await page.getByRole('button', { name: 'Closer' }).click();
    expect(await scale()).toMatch(/scale\(1\.4\)/);
    await page.keyboard.press('/');
    await page.keyboard.type('tomorrow');
    await page.getByRole('option', { name: /Marketo of tomorrow/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is the explorer with its filters, what it shows and how near', async (context) => {
    const root = example('explorer');
    const { page, complaints } = await visit(root, 'explorer.html#q=engage&at=system/marketo', context);
    const panel = page.getByRole('region', { name: 'Details' });
    await panel.getByRole('heading', { name: 'Adobe Marketo Engage' }).waitFor();
    await page.getByText('Kind', { exact: true }).click();
    await page.getByRole('button', { name: 'Closer' }).click();
    const state = (): Promise<unknown> =>
      page.evaluate(
        `[location.hash, document.querySelector('.drawing').getAttribute('transform'), document.querySelectorAll('details.facet[open]').length, document.querySelectorAll('svg.map').length, document.querySelector('a.box.chosen').dataset.at, document.querySelector('[role=status]').textContent]`,
      );
    const before = await state();
    expect(before).toEqual([
      '#q=engage&at=system/marketo',
      expect.stringContaining('scale(1.4)'),
      1,
      1,
      expect.any(String),
      '2 found',
    ]);
    edit(join(root, 'stack/crm-and-automation.yaml'), 'Adobe Marketo Engage', 'Engage of tomorrow');
    await panel.getByRole('heading', { name: 'Engage of tomorrow' }).waitFor();
    await page.locator('a.box:not(.off)', { hasText: 'Engage of' }).waitFor();
    expect(await state()).toEqual(before);
    expect(await isSame(page)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('says so where what it told of is gone, and is there again once that is back', async (context) => {
    const files = { 'spandrel.yaml': MANIFEST, 'more.yaml': 'systems: {crm: {name: Relations}}\n' };
    const root = workspace('gone', files);
    const { page } = await visit(root, 'elements/system/crm.html', context);
    rmSync(join(root, 'more.yaml'));
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    expect(await page.getByRole('link', { name: 'Overview' }).first().getAttribute('href')).toBe('/index.html');
    save(join(root, 'more.yaml'), files['more.yaml']);
    await page.getByRole('heading', { level: 1, name: 'Relations' }).waitFor();
    expect(await isSame(page)).toBe(true);
  });
});

describe('compile errors', () => {
  it('lie above the page with their place, reason and fix, and go once they are mended', async (context) => {
    const root = example('errors');
    const { page, complaints } = await visit(root, 'index.html', context);
    const panel = page.getByRole('complementary', { name: 'State of the site' });
    expect(await panel.count()).toBe(0);
    const mend = edit(join(root, 'channels.yaml'), 'owner:', 'ownr:');
    await panel.waitFor();
    const texts = await panel.locator('summary, .where, .what, pre, dt, dd').allTextContents();
    expect(texts).toEqual([
      '1 compile error: the page shows what could still be built',
      'channels.yaml:6:5 schema/unknown-key channel/content',
      '“ownr” is not a key of the channel “content”.',
      `    5 │     name: Content
  > 6 │     ownr: content-lead
      │     ^^^^
    7 │     status: active`,
      'Why',
      'A key that nobody knows says nothing: most often it is a slip of the pen.',
      'Fix',
      'Did you mean “owner”?',
    ]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('B2B marketing on 22 platforms');
    mend();
    await panel.waitFor({ state: 'detached' });
    expect(await isSame(page)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('can be folded, stay so while they are the same, and open for another', async (context) => {
    const root = example('folded');
    const { page } = await visit(root, 'index.html', context);
    edit(join(root, 'channels.yaml'), 'owner:', 'ownr:');
    const frame = page.locator('aside pre');
    await frame.waitFor();
    await page.getByText('1 compile error').click();
    await frame.waitFor({ state: 'hidden' });
    edit(join(root, 'spandrel.yaml'), 'B2B marketing on 22 platforms', 'Something else');
    await page.locator('.home', { hasText: 'Something else' }).waitFor();
    expect(await frame.isVisible()).toBe(false);
    edit(join(root, 'stack/crm-and-automation.yaml'), 'owner:', 'ownr:');
    await page.getByText('2 compile errors').waitFor();
    expect(await frame.count()).toBe(2);
    expect(await frame.first().isVisible()).toBe(true);
  });

  it('show hostile names and texts as text', async (context) => {
    const nasty = '<img src=x onerror="globalThis.broken = 1"><script>globalThis.broken = 1</script>';
    const root = workspace('hostile', { 'spandrel.yaml': MANIFEST });
    const { page, complaints } = await visit(root, 'index.html', context);
    save(join(root, '<img src=x onerror=alert(1)>.yaml'), `systems: {a: {'${nasty}': 1, owner: '${nasty}'}}\n`);
    const panel = page.getByRole('complementary', { name: 'State of the site' });
    await panel.waitFor();
    await expect.poll(() => panel.textContent()).toContain(nasty);
    expect(await panel.textContent()).toContain('<img src=x onerror=alert(1)>.yaml:1:');
    expect(await page.evaluate('globalThis.broken')).toBeUndefined();
    expect(await page.locator('img, [onerror]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
