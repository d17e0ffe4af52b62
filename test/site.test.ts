import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { useTestBrowser } from '../packages/images/testing/test-browser.ts';
import { workspaceOf } from '../packages/renderers/testing/hostile-text.ts';
import { findBrokenLinks } from '../packages/site/testing/find-broken-links.ts';
import { ROOT } from './load-workspace.ts';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const { folder, workspace } = temporaryFolder('site');
const programFor = useTestBrowser();
const dist = join(folder, 'b2b/dist');
const NASTY = `</script><script>globalThis.broken = true</script><img src=x onerror="globalThis.broken = true"> ' " \u2028 javascript:alert(1) עברית ${'x'.repeat(10_000)}`;

let browser: Browser | undefined;

/** One browser for all tests: starting one takes longer than most of them. */
async function browserFor(context: TestContext): Promise<Browser> {
  const executablePath = programFor(context);
  browser ??= await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: process.env as Record<string, string>,
  });
  return browser;
}

interface Visit {
  readonly page: Page;
  /** What went wrong so far, and what the page asked the network for. */
  readonly complaints: string[];
}

/** Opens a page from its file. Whatever the page complains of, and whatever it asks of anybody but its own files, is kept. */
async function visit(path: string, context: TestContext, options: BrowserContextOptions = {}): Promise<Visit> {
  const place = await (await browserFor(context)).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.onTestFinished(() => place.close());
  const page = await place.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  const [file = '', hash] = path.split('#', 2);
  await page.goto(`${pathToFileURL(file)}${hash === undefined ? '' : `#${path.slice(file.length + 1)}`}`);
  return { page, complaints };
}

/** What axe finds that keeps people from using a page. */
async function barriers(page: Page): Promise<string[]> {
  // The page allows no foreign script, so it is run by the browser itself.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}

const hashOf = (page: Page): Promise<string> => page.evaluate('decodeURIComponent(location.hash)');

beforeAll(() => {
  cpSync(join(ROOT, 'examples/b2b-22-platforms/before'), join(folder, 'b2b'), { recursive: true });
  const built = spandrel(['build', join(folder, 'b2b'), '--single-file', '--embed']);
  expect(built.stderr).toMatch(/^\d+ files written/);
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

describe('the site as files', () => {
  const files = (): Map<string, string> => {
    const paths = readdirSync(join(dist, 'site'), { recursive: true }).map(String);
    const texts = paths.filter((path) => statSync(join(dist, 'site', path)).isFile());
    return new Map(texts.map((path) => [path, readFileSync(join(dist, 'site', path), 'utf8')]));
  };

  it('has links that lead somewhere, pictures included', () => {
    expect(findBrokenLinks(files())).toEqual([]);
  });

  it('has a style that leaves the pictures alone', () => {
    const all = files();
    const used = new Set(
      [...all]
        .filter(([path]) => path.endsWith('.svg'))
        .flatMap(([, svg]) => [...svg.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))),
    );
    const styled = readFileSync(join(ROOT, 'packages/cli/dist/chunks/site/site.css'), 'utf8').matchAll(
      /\.([a-zA-Z][\w-]*)/g,
    );
    // These mean the same in both, a colour and no more, or are meant for the pictures of the explorer.
    const shared = new Set(['quiet', 'spandrel', 'node', 'faint', 'line']);
    expect(
      [...new Set([...styled].map(([, name = '']) => name))].filter((name) => used.has(name) && !shared.has(name)),
    ).toEqual([]);
  });

  it('is small, and shows no diagram as text', () => {
    const all = files();
    expect([...all.values()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2_000_000);
    expect(
      [...all].filter(([path, text]) => path.endsWith('.html') && /flowchart LR|flowchart TB|```/.test(text)),
    ).toEqual([]);
  });
});

describe('a page', () => {
  it('opens from a file, leads on, finds things, and asks nobody for anything', async (context) => {
    const { page, complaints } = await visit(join(dist, 'site/index.html'), context);
    await page.getByRole('link', { name: 'Martech and data' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Martech and data' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('salesf cloud');
    const found = page.getByRole('option');
    await found.first().waitFor();
    expect(await found.first().textContent()).toMatch(/Salesforce Sales Cloud\s*System/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Salesforce Sales Cloud' }).waitFor();
    await page.getByRole('link', { name: 'Show in the explorer' }).click();
    await page.getByRole('heading', { level: 2, name: 'Salesforce Sales Cloud' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is dark where the reader wants it, and stays so on the next page', async (context) => {
    const { page } = await visit(join(dist, 'site/index.html'), context);
    const shade = (): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const pictured = (): Promise<string> => page.evaluate("getComputedStyle(document.querySelector('svg .page')).fill");
    expect([await shade(), await pictured()]).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    await page.getByRole('button', { name: 'Show dark pages' }).click();
    expect([await shade(), await pictured()]).toEqual(['rgb(15, 22, 32)', 'rgb(15, 22, 32)']);
    await page.getByRole('link', { name: 'Findings', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
    expect(await shade()).toBe('rgb(15, 22, 32)');
    await page.emulateMedia({ media: 'print' });
    expect(await shade()).toBe('rgb(255, 255, 255)');
    expect(await page.getByRole('navigation', { name: 'Site' }).isVisible()).toBe(false);
  });

  it('has pictures to come closer to, by buttons and by keys, and to give the window to', async (context) => {
    const { page, complaints } = await visit(join(dist, 'site/views/stack-map.html'), context);
    const place = (): Promise<string | null> => page.locator('.sight svg > g').getAttribute('transform');
    await page.getByRole('button', { name: 'Closer' }).click();
    expect(await place()).toMatch(/scale\(1\.4\)/);
    await page.locator('.sight').focus();
    await page.keyboard.press('ArrowRight');
    const moved = await place();
    await page.keyboard.press('0');
    expect([moved === (await place()), await place()]).toEqual([false, 'translate(0,0) scale(1)']);
    await page.getByRole('button', { name: /^Larger/ }).click();
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('leads somewhere without scripts, too', async (context) => {
    const { page } = await visit(join(dist, 'site/explorer.html'), context, { javaScriptEnabled: false });
    await page.locator('a.box', { hasText: 'Asana' }).first().click({ force: true });
    await page.getByRole('heading', { level: 1, name: 'Asana' }).waitFor();
  });
});

describe('the explorer', () => {
  const explorer = join(dist, 'site/explorer.html');

  it('searches and filters, says what is hidden, and keeps it in its address', async (context) => {
    const { page, complaints } = await visit(explorer, context);
    await expect.poll(() => page.getByRole('status').textContent()).toBe('All 88 elements');
    await page.getByText('Finding', { exact: true }).click();
    await page.getByRole('checkbox', { name: /With errors/ }).check();
    await expect.poll(() => hashOf(page)).toBe('#finding=error');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('4 found');
    expect(await page.locator('a.box:not(.off)').count()).toBe(4);
    await expect
      .poll(() => page.locator('.legend p').textContent())
      .toContain('84 elements that don’t match are faded');
    await page.getByRole('searchbox', { name: 'Search in the architecture' }).fill('lead sc');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('1 found');
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('All 88 elements');
    expect(complaints).toEqual([]);
  });

  it('is led to by a link to anything, follows on, and goes back', async (context) => {
    const { page, complaints } = await visit(`${explorer}#at=definition/mql&show=dependants`, context);
    const panel = page.getByRole('region', { name: 'Details' });
    await panel.getByRole('heading', { name: 'Marketing-qualified lead' }).waitFor();
    expect(await panel.getByText('Nobody has the final say over the definition').isVisible()).toBe(true);
    const answer = page.getByRole('region', { name: 'What depends on it' });
    await expect.poll(() => answer.textContent()).toMatch(/\d+ things? depends? on it/);
    await expect.poll(() => answer.textContent()).toContain('spandrel impact definition/mql --retire');
    await answer.getByRole('button').first().click();
    await panel
      .getByRole('heading', { name: 'Demand lifecycle' })
      .or(panel.getByRole('heading', { level: 2 }))
      .first()
      .waitFor();
    const second = await hashOf(page);
    expect(second).not.toContain('definition/mql');
    await page.goBack();
    await panel.getByRole('heading', { name: 'Marketing-qualified lead' }).waitFor();
    await expect.poll(() => hashOf(page)).toBe('#at=definition/mql&show=dependants');
    expect(complaints).toEqual([]);
  });

  it('follows data up and down', async (context) => {
    const { page } = await visit(`${explorer}#at=system/salesforce`, context);
    await page.getByRole('button', { name: 'Lineage' }).click();
    const lineage = page.getByRole('region', { name: 'Lineage' });
    await expect
      .poll(() => lineage.textContent())
      .toMatch(/ends up in \(\d+\)[\s\S]*Marketing pipeline[\s\S]*The CMO's weekly dashboard/);
    await expect.poll(() => page.locator('.trail .box').count()).toBeGreaterThan(3);
  });

  it('says so where a link leads to something that is gone', async (context) => {
    const { page } = await visit(`${explorer}#at=system/gone`, context);
    expect(await page.getByText('There is no system/gone here').isVisible()).toBe(true);
  });

  it('is used by keyboard alone', async (context) => {
    const { page } = await visit(explorer, context);
    await page.getByRole('searchbox', { name: 'Search in the architecture' }).focus();
    await page.keyboard.type('marketo engage');
    await page.getByRole('status').getByText('found').waitFor();
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    for (let presses = 0; presses < 20 && !(await focused()).startsWith('Adobe Marketo Engage'); presses += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Adobe Marketo Engage' }).waitFor();
    await expect.poll(() => hashOf(page)).toBe('#q=marketo+engage&at=system/marketo');
  });
});

describe('one file', () => {
  it('holds all pages, and the way from one to the next', async (context) => {
    const { page, complaints } = await visit(join(dist, 'site.html'), context);
    await page.getByRole('heading', { level: 1, name: 'B2B marketing on 22 platforms' }).waitFor();
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Views' }).click();
    await page.getByRole('link', { name: 'Stack map', exact: true }).click();
    await page.getByRole('button', { name: 'Closer' }).waitFor();
    await page.locator('svg a', { hasText: 'Asana' }).first().click({ force: true });
    await page.getByRole('heading', { level: 1, name: 'Asana' }).waitFor();
    await page.getByRole('link', { name: 'Show in the explorer' }).click();
    await page.getByRole('heading', { level: 2, name: 'Asana' }).waitFor();
    await expect.poll(() => hashOf(page)).toBe('#/explorer.html#at=system/asana');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Asana' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens at the place that a link names', async (context) => {
    const { page } = await visit(
      `${join(dist, 'site.html')}#/explorer.html#at=system/salesforce&show=lineage`,
      context,
    );
    await page.getByRole('region', { name: 'Lineage' }).waitFor();
  });
});

describe('a view by itself', () => {
  it('is a picture to come closer to, or tables, and leads nowhere', async (context) => {
    const { page, complaints } = await visit(join(dist, 'embed/stack-map.html'), context);
    await page.getByRole('button', { name: 'Closer' }).click();
    await expect.poll(() => page.locator('a[href]').count()).toBe(0);
    await page.goto(pathToFileURL(join(dist, 'embed/glossary.html')).href);
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

const DEEP_LINK = 'explorer.html#at=definition/mql&show=dependants';

describe.each([
  ['light', 1280, ['index.html', 'views.html', 'views/data-flows.html', 'findings.html', 'explorer.html', DEEP_LINK]],
  ['dark', 390, ['index.html', 'elements/definition/mql.html', DEEP_LINK]],
] as const)('for everybody, on a %s screen of %i pixels', (colorScheme, width, paths) => {
  it.for(paths)('%s has no barrier, and is no wider than the window', async (path, context) => {
    const { page } = await visit(join(dist, 'site', path), context, { colorScheme, viewport: { width, height: 900 } });
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});

describe('hostile text', () => {
  it('is text wherever it stands', async (context) => {
    const root = workspace('hostile', { 'spandrel.yaml': `${MANIFEST}${workspaceOf(NASTY)}` });
    spandrel(['build', root, '--single-file', '--no-images']);
    const complaints: string[] = [];
    for (const path of [
      'site/index.html',
      'site/elements/system/a.html',
      'site/explorer.html#at=system/a',
      'site.html#/explorer.html#at=system/a',
    ]) {
      const visited = await visit(join(root, 'dist', path), context);
      await visited.page.getByText('</script><script>').first().waitFor({ state: 'attached' });
      expect(await visited.page.evaluate('globalThis.broken'), path).toBeUndefined();
      expect(await visited.page.locator('img, [onerror]').count(), path).toBe(0);
      complaints.push(...visited.complaints);
    }
    expect(complaints).toEqual([]);
  });
});
