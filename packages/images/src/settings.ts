import type { ParseMDDOptions } from '@mermaid-js/mermaid-cli';
import type { Diagram, ImageFormat } from './diagram.ts';

/** Far more than any diagram of ours has: Mermaid’s own limits are for web pages that anybody can write. */
const LIMITS = { maxTextSize: 1_000_000, maxEdges: 10_000 };
const FONT_FAMILY = 'Arial, Arimo, "Liberation Sans", Helvetica, sans-serif';
/** A grey that shows on light and on dark. */
const GRID = '#94a3b8';
/** In its own size, whatever the page’s. */
const OWN_SIZE = { useMaxWidth: false };
/** The page, in pixels: a calendar, alone of all diagrams, is as wide as it. */
const [WIDTH, HEIGHT] = [1200, 800];

/**
 * How mermaid-cli is to draw a diagram. Labels are HTML, as on code hosts: set as plain text, Mermaid leaves the entity
 * codes in them as they are.
 */
export function settingsOf(
  { id }: Diagram,
  { format, background, scale }: { format: ImageFormat; background: string; scale: number },
): ParseMDDOptions {
  const svgId = `diagram-${id.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`;
  return {
    svgId,
    backgroundColor: background,
    viewport: { width: WIDTH, height: HEIGHT, deviceScaleFactor: format === 'png' ? scale : 1 },
    pdfFit: true,
    myCSS: [
      // The lines of a calendar have no colour of their own, and would be black on dark, too.
      `#${svgId} .grid{color:${GRID}}`,
      // A browser leaves the colour of the page out of a PDF unless told so, and light text would stand on white.
      ...(format === 'pdf' ? [`html{background:${background};print-color-adjust:exact}`] : []),
    ].join('\n'),
    mermaidConfig: {
      ...LIMITS,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      // Some shapes are drawn with a trembling hand that isn’t seen, and would have other figures each time.
      handDrawnSeed: 1,
      deterministicIds: true,
      logLevel: 'fatal',
      fontFamily: FONT_FAMILY,
      flowchart: OWN_SIZE,
      state: OWN_SIZE,
      gantt: { ...OWN_SIZE, useWidth: WIDTH },
      quadrantChart: OWN_SIZE,
      xyChart: OWN_SIZE,
    },
  };
}
