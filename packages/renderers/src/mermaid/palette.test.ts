import { expect, test } from 'vitest';
import { GROUP_STYLE, NODE_MARKS, NOTE_STYLE, SHAPE_STYLES } from './palette.ts';

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ...Object.entries(SHAPE_STYLES),
  ...Object.entries(NODE_MARKS),
  ['note', NOTE_STYLE] as const,
  ['frame', GROUP_STYLE] as const,
])('the text of %s can be read', (_, { fill, color }) => {
  expect(contrast(fill, color)).toBeGreaterThanOrEqual(4.5);
});
