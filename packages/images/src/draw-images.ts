import { assertFonts } from './assert-fonts.ts';
import { faultOf } from './check-image.ts';
import type { Diagram, ImageFormat } from './diagram.ts';
import { drawAll, type Images } from './draw-all.ts';
import { findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { loadEngine } from './load-engine.ts';
import { thisMachine } from './machine.ts';
import { settingsOf } from './settings.ts';

export interface ImageOptions {
  readonly format: ImageFormat;
  /** The colour of the page. */
  readonly background: string;
  /** Pixels of a PNG for each of the picture. */
  readonly scale: number;
  /** The program of a browser; one is looked for unless stated. */
  readonly browser?: string | undefined;
  /** The folders to look for mermaid-cli in, before the one of this program. */
  readonly folders: readonly string[];
  /** Told how many are done, after each. */
  readonly onDrawn?: (done: number) => void;
}

/**
 * Draws Mermaid’s texts with mermaid-cli, all in one browser that is started and closed here. A diagram that can’t be
 * drawn is among the failures; throws an ImageEngineError where none can, because mermaid-cli, a browser or its fonts are missing.
 */
export async function drawImages(diagrams: readonly Diagram[], options: ImageOptions): Promise<Images> {
  const machine = thisMachine();
  const { renderMermaid, launch } = await loadEngine(options.folders, machine);
  const browser = await launchBrowser(launch, findBrowser(machine, options.browser), machine);
  try {
    await assertFonts(browser);
    const draw = async (diagram: Diagram): Promise<Uint8Array> => {
      // A window of its own: behind the page of another, a browser would wait with taking the image.
      const window = await browser.createBrowserContext();
      try {
        const drawn = await renderMermaid(window, diagram.text, options.format, settingsOf(diagram, options));
        const fault = faultOf(drawn, diagram.text, options.format);
        if (fault) throw new Error(fault);
        return drawn.data;
      } finally {
        await window.close();
      }
    };
    return await drawAll(diagrams, draw, options.onDrawn);
  } finally {
    await browser.close();
  }
}
