import type { Browser } from 'puppeteer';
import { ImageEngineError } from './image-engine-error.ts';

/** Throws an ImageEngineError where a browser has no font: it would leave out all text, without a word about it. */
export async function assertFonts(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.setContent('<span>Text</span>');
    const box = await (await page.$('span'))?.boundingBox();
    if ((box?.width ?? 0) > 0) return;
  } finally {
    await page.close();
  }
  throw new ImageEngineError(
    'the browser has no font, so all text would be missing from the pictures. Install one: “sudo apt install fonts-liberation” on Debian and Ubuntu, “sudo dnf install liberation-fonts” on Fedora, “apk add ttf-liberation” on Alpine.',
  );
}
