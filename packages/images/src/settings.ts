import type { ParseMDDOptions } from '@mermaid-js/mermaid-cli';
import type { Diagram, ImageFormat } from './diagram.ts';

/** Far more than any diagram of ours has: Mermaid’s own limits are for web pages that anybody can write. */
const LIMITS = { maxTextSize: 1_000_000, maxEdges: 10_000 };
const FONT_FAMILY = 'Arial, Arimo, "Liberation Sans", Helvetica, sans-serif';
/** In its own size, whatever the page’s. */
const OWN_SIZE = { useMaxWidth: false };
/** The page, in pixels: a calendar, alone of all diagrams, is as wide as it. */
const [WIDTH, HEIGHT] = [1200, 800];

/** How mermaid-cli is to draw a diagram: without HTML, so that programs other than browsers show an SVG, too. */
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
      // Mermaid lets arrows shine through the text on them.
      `#${svgId} .edgeLabel rect{opacity:1 !important}`,
      // A browser leaves the colour of the page out of a PDF, and light text would stand on white.
      ...(format === 'pdf' ? [`html{background:${background};print-color-adjust:exact}`] : []),
    ].join('\n'),
    mermaidConfig: {
      ...LIMITS,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      deterministicIds: true,
      logLevel: 'fatal',
      fontFamily: FONT_FAMILY,
      htmlLabels: false,
      flowchart: { ...OWN_SIZE, htmlLabels: false },
      state: OWN_SIZE,
      gantt: { ...OWN_SIZE, useWidth: WIDTH },
      quadrantChart: OWN_SIZE,
      xyChart: OWN_SIZE,
    },
  };
}
