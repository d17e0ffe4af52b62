import { expect, it } from 'vitest';
import { compileExample, EXAMPLE_NAMES } from '../../testing/explorer-of.ts';
import { BOX } from './explorer-data.ts';
import { numberThings } from './number-things.ts';
import { placeThings } from './place-things.ts';

it.each(EXAMPLE_NAMES)('no box of the map of %s lies on another or outside', (name) => {
  const { places, width, height } = placeThings(numberThings(compileExample(name)));
  const boxes = Object.values(places);
  expect(boxes.length).toBeGreaterThan(10);
  for (const [index, [x, y]] of boxes.entries()) {
    expect(x >= 0 && y >= 0 && x + BOX.width <= width && y + BOX.height <= height).toBe(true);
    const touching = boxes
      .slice(index + 1)
      .filter(([a, b]) => Math.abs(a - x) < BOX.width && Math.abs(b - y) < BOX.height);
    expect(touching).toEqual([]);
  }
});
