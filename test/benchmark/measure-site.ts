import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

export interface MeasuredSite {
  /** All files together, in bytes. */
  readonly bytes: number;
  /** What the explorer loads, in bytes. */
  readonly explorerBytes: number;
  /** Until the explorer is painted first, until it answers, and until a filter and a search are shown, in milliseconds. */
  readonly firstPaint: number;
  readonly ready: number;
  readonly filter: number;
  readonly search: number;
}

/** Opens the explorer of a built site from its file, and uses it. */
export async function measureSite(site: string, browser: Browser): Promise<MeasuredSite> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(join(site, 'explorer.html')).href);
  await page.getByRole('heading', { name: 'Choose something' }).waitFor();
  const firstPaint = await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  const ready = await page.evaluate<number>('performance.now()');
  await page.locator('summary', { hasText: 'Kind' }).first().click();
  await page.locator('details[open] input[type=checkbox]').first().waitFor();
  const filter = await timeOf(page, "document.querySelector('details[open] input[type=checkbox]').click()");
  await page.reload();
  await page.getByRole('heading', { name: 'Choose something' }).waitFor();
  const search = await timeOf(
    page,
    `const field = document.querySelector('main input[type=search]');
     field.value = 'report';
     field.dispatchEvent(new Event('input', { bubbles: true }))`,
  );
  await page.close();
  const explorerBytes = ['explorer.html', ...scriptsOf(site)].reduce((sum, path) => sum + sizeOf(join(site, path)), 0);
  return { bytes: sizeOf(site), explorerBytes, firstPaint, ready, filter, search };
}

export async function launch(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Until what something brings about has been painted, in milliseconds: the page says how much it found. */
function timeOf(page: Page, action: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const status = document.querySelector('[role=status]');
    const [before, started] = [status.textContent, performance.now()];
    const look = () => {
      if (status.textContent === before) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    };
    ${action};
    look();
  })`);
}

function scriptsOf(site: string): string[] {
  return readdirSync(join(site, 'assets'))
    .filter((name) => /^(?:site\.css|theme|page|architecture|explorer)/.test(name))
    .map((name) => `assets/${name}`);
}

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
