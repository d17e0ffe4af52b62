import type { Rect } from '../src/svg/layout.ts';
import { meet, within } from './compare-rects.ts';
import type { DrawnShape, DrawnText, Picture } from './read-picture.ts';

/** Whatever is wrong with the picture of a chart, in words. */
export function chartFaultsOf({ width, height, texts, shapes }: Picture): string[] {
  const page = { x: 0, y: 0, width, height };
  const marks = shapes.filter(({ look }) => /\b(bar|dot)\b/.test(look));
  const dots = marks.filter(({ look }) => /\bdot\b/.test(look));
  const isNumber = (text: DrawnText): boolean => dots.some((dot) => isNumberOf(text, dot));
  return [
    ...texts.filter((text) => !within(text, page)).map(({ text }) => `“${text}” is outside`),
    ...marks.filter((mark) => !within(mark, page)).map(({ look }) => `${look} is outside`),
    ...pairs(texts).map(([a, b]) => `“${a.text}” is on “${b.text}”`),
    ...pairs(dots).map(() => 'a point is on another'),
    ...texts.flatMap((text) =>
      marks
        .filter((mark) => meet(text, mark) && !isNumberOf(text, mark))
        .map(({ look }) => `“${text.text}” is on ${look}`),
    ),
    ...texts
      .filter((text) => !isNumber(text))
      .flatMap((text) =>
        shapes
          .filter((shape) => /\b(frame|quarter)\b/.test(shape.look) && meet(text, shape) && !within(text, shape))
          .map(({ look }) => `“${text.text}” leaves ${look}`),
      ),
  ];
}

/** The number in a point. */
function isNumberOf({ text, ...rect }: DrawnText, mark: DrawnShape): boolean {
  return /^\d+$/.test(text) && mark.look.includes('dot') && within(rect, mark);
}

function pairs<T extends Rect>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).flatMap((b): [T, T][] => (meet(a, b) ? [[a, b]] : [])));
}
