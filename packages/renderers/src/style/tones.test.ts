import { describe, expect, test } from 'vitest';
import { LINES, PAGE, TONES } from './tones.ts';

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

describe.each(['light', 'dark'] as const)('on a %s page', (theme) => {
  test.each(Object.entries(TONES))('the text of %s can be read', (_, tones) => {
    expect(contrast(tones[theme].fill, tones[theme].text)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['text', 'quiet', 'link'] as const)('the %s on the page can be read', (name) => {
    expect(contrast(PAGE[theme].fill, PAGE[theme][name])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['frame', 'green', 'amber', 'slate', 'blue'] as const)('text of the page on %s can be read', (name) => {
    expect(contrast(TONES[name][theme].fill, PAGE[theme].text)).toBeGreaterThanOrEqual(4.5);
  });

  test('what is said quietly in a frame, and the number in a point, can be read', () => {
    expect(contrast(TONES.frame[theme].fill, PAGE[theme].quiet)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(LINES.blue[theme], PAGE[theme].fill)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(LINES))('%s lines can be seen', (_, colours) => {
    expect(contrast(PAGE[theme].fill, colours[theme])).toBeGreaterThanOrEqual(3);
  });
});
