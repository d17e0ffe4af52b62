import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultOf } from './check-image.ts';
import type { ImageFormat } from './diagram.ts';

/** The labels say what Mermaid says where it fails: only what it drew counts. */
const TEXT = `flowchart LR
  accTitle: Stack map
  a["Syntax error in text"] --> b["Maximum text size in diagram exceeded"]
`;

function sample(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../testing/samples', name));
}

function faultIn(data: Uint8Array, format: ImageFormat, title: string | null = null): string | undefined {
  return faultOf({ title, data }, TEXT, format);
}

test.each(['svg', 'png', 'pdf'] as const)('a good %s has no fault', (format) => {
  expect(faultIn(sample(`good.${format}`), format, 'Stack map')).toBe(undefined);
});

test.each([
  ['syntax-error.svg', 'Mermaid drew “Syntax error in text”'],
  ['too-long.svg', 'Mermaid drew “Maximum text size in diagram exceeded”'],
  ['empty.svg', 'nothing is drawn in the picture'],
])('%s is no picture of the diagram', (name, fault) => {
  expect(faultIn(sample(name), 'svg')).toBe(fault);
});

test('an image without the diagram’s title shows something else', () => {
  expect(faultIn(sample('good.png'), 'png')).toBe('Mermaid drew something else in its place');
  expect(faultIn(sample('good.pdf'), 'pdf')).toBe('Mermaid drew something else in its place');
});

test.each(['svg', 'png', 'pdf'] as const)('what is no %s at all is told', (format) => {
  expect(faultIn(new Uint8Array(), format)).toBe('the picture is empty');
  expect(faultIn(Buffer.from('<html>'.repeat(9)), format)).toBe(`the picture is no ${format.toUpperCase()}`);
});

test('a picture without a size is told', () => {
  const svg = sample('good.svg')
    .toString('utf8')
    .replace(/viewBox="[^"]*"/, 'viewBox="0 0 -Infinity 0"');
  expect(faultIn(Buffer.from(svg), 'svg', 'Stack map')).toBe('the picture has no size');
});

test('an image larger than a browser can draw is told, with what to do', () => {
  const png = sample('good.png');
  png.writeUInt32BE(20_000, 16);
  expect(faultIn(png, 'png', 'Stack map')).toMatch(
    /^the image would be 20000 × \d+ pixels, .* smaller --scale, or SVG$/,
  );
  png.writeUInt32BE(1, 16);
  expect(faultIn(png, 'png', 'Stack map')).toBe('the picture is empty');
});
