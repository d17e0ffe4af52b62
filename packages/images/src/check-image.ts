import type { ImageFormat } from './diagram.ts';

/** What a picture keeps for use: the heads of arrows are there without any arrow. */
const NOT_SHOWN = /<(defs|marker|filter|style)\b[\s\S]*?<\/\1>/g;

/** What mermaid-cli gives back: the picture, and the title that it says it has. */
export interface DrawnImage {
  readonly title: string | null;
  readonly data: Uint8Array;
}

/** Browsers repeat or leave out what lies beyond this, in pixels. */
const LARGEST_SIDE = 16_384;
/** An image smaller than this, in pixels, shows nothing. */
const SMALLEST_SIDE = 8;

/**
 * Why a picture isn’t the one of a diagram, or undefined. Mermaid draws its complaints instead of failing: “Maximum text
 * size in diagram exceeded” in a red box, or a bomb over “Syntax error in text”. Neither has the diagram’s title, which
 * shows in any format, whatever words the diagram itself uses.
 */
export function faultOf({ title, data }: DrawnImage, text: string, format: ImageFormat): string | undefined {
  if (data.length === 0) return 'the picture is empty';
  const fault = { svg: faultOfSvg, png: faultOfPng, pdf: faultOfPdf }[format](Buffer.from(data));
  if (fault) return fault;
  return !title && /^\s*accTitle\s*:/m.test(text) ? 'Mermaid drew something else in its place' : undefined;
}

function faultOfSvg(data: Buffer): string | undefined {
  const svg = data.toString('utf8');
  const [root = ''] = /<svg\b[^>]*>/.exec(svg) ?? [];
  if (root === '') return 'the picture is no SVG';
  if (/aria-roledescription="error"/.test(root)) return 'Mermaid drew “Syntax error in text”';
  if (!/<title\b/.test(svg) && svg.includes('Maximum text size in diagram exceeded'))
    return 'Mermaid drew “Maximum text size in diagram exceeded”';
  const [width, height] = (/viewBox="[^" ]+ [^" ]+ ([^" ]+) ([^" ]+)"/.exec(root) ?? []).slice(1).map(Number);
  if (!(width !== undefined && height !== undefined && width > 0 && height > 0)) return 'the picture has no size';
  const drawn = svg.replaceAll(NOT_SHOWN, '');
  return /<(path|rect|circle|polygon|line|text)\b[^>]/.test(drawn) ? undefined : 'nothing is drawn in the picture';
}

function faultOfPng(data: Buffer): string | undefined {
  if (data.subarray(1, 4).toString('latin1') !== 'PNG') return 'the picture is no PNG';
  const sides = [data.readUInt32BE(16), data.readUInt32BE(20)];
  if (Math.min(...sides) < SMALLEST_SIDE) return 'the picture is empty';
  if (Math.max(...sides) > LARGEST_SIDE) {
    return `the image would be ${sides.join(' × ')} pixels, and a browser draws no more than ${LARGEST_SIDE}: choose a smaller --scale, or SVG`;
  }
  return undefined;
}

function faultOfPdf(data: Buffer): string | undefined {
  return data.subarray(0, 5).toString('latin1') === '%PDF-' ? undefined : 'the picture is no PDF';
}
