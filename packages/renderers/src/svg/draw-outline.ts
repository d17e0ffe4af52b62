import type { Outline, Sign } from '../style/shapes.ts';
import type { Rect } from './layout.ts';
import { element, rounded } from './write-xml.ts';

/** The outline of a box, in the size of a node or of a sample in the legend. */
export function drawOutline(outline: Outline, rect: Rect): string {
  return OUTLINES[outline](rect);
}

const OUTLINES: Readonly<Record<Outline, (rect: Rect) => string>> = {
  box: (rect) => box(rect, 2),
  rounded: (rect) => box(rect, 9),
  pill: (rect) => box(rect, 26),
  cylinder({ x, y, width, height }) {
    const depth = Math.min(6, height / 5);
    const [right, top, bottom] = [x + width, y + depth, y + height - depth];
    const arc = (toX: number, toY: number, sweep: number): string =>
      `A${n(width / 2)} ${n(depth)} 0 0 ${sweep} ${n(toX)} ${n(toY)}`;
    const body = `M${n(x)} ${n(top)}${arc(right, top, 1)}V${n(bottom)}${arc(x, bottom, 1)}Z`;
    return element('path', { d: body }) + crease(`M${n(x)} ${n(top)}${arc(right, top, 0)}`);
  },
  hexagon({ x, y, width, height }) {
    const point = Math.min(14, width / 4);
    const [right, middle, bottom] = [x + width, y + height / 2, y + height];
    return element('path', {
      d: `M${n(x + point)} ${n(y)}H${n(right - point)}L${n(right)} ${n(middle)}L${n(right - point)} ${n(bottom)}H${n(x + point)}L${n(x)} ${n(middle)}Z`,
    });
  },
  slanted({ x, y, width, height }) {
    const lean = leanOf(width);
    const [right, bottom] = [x + width, y + height];
    return element('path', { d: `M${n(x + lean)} ${n(y)}H${n(right)}L${n(right - lean)} ${n(bottom)}H${n(x)}Z` });
  },
  trapezoid({ x, y, width, height }) {
    const lean = leanOf(width);
    const [right, bottom] = [x + width, y + height];
    return element('path', { d: `M${n(x + lean)} ${n(y)}H${n(right - lean)}L${n(right)} ${n(bottom)}H${n(x)}Z` });
  },
  flag({ x, y, width, height }) {
    const [right, middle, bottom] = [x + width, y + height / 2, y + height];
    return element('path', {
      d: `M${n(x)} ${n(y)}H${n(right)}V${n(bottom)}H${n(x)}L${n(x + leanOf(width))} ${n(middle)}Z`,
    });
  },
  document({ x, y, width, height }) {
    const fold = Math.min(12, width / 4, height / 2);
    const [right, bottom] = [x + width, y + height];
    const sheet = `M${n(x)} ${n(y)}H${n(right - fold)}L${n(right)} ${n(y + fold)}V${n(bottom)}H${n(x)}Z`;
    return element('path', { d: sheet }) + crease(`M${n(right - fold)} ${n(y)}V${n(y + fold)}H${n(right)}`);
  },
  stack({ x, y, width, height }) {
    const shift = Math.min(5, height / 4);
    const front = { x, y: y + shift, width: width - shift, height: height - shift };
    return box({ ...front, x: x + shift, y }, 3) + box(front, 3);
  },
};

/** How far a slope leans, in pixels. */
function leanOf(width: number): number {
  return Math.min(12, width / 5);
}

function box({ x, y, width, height }: Rect, radius: number): string {
  return element('rect', { x, y, width, height, rx: Math.min(radius, height / 2, width / 2) });
}

/** A line within an outline. */
function crease(d: string): string {
  return element('path', { class: 'crease', d });
}

/** A sign in a square of 10 pixels around a point. */
export function drawSign(sign: Sign, x: number, y: number): string {
  const d =
    sign === 'tick'
      ? `M${n(x - 5)} ${n(y)}L${n(x - 1.5)} ${n(y + 4)}L${n(x + 5)} ${n(y - 4)}`
      : `M${n(x - 4)} ${n(y - 4)}L${n(x + 4)} ${n(y + 4)}M${n(x + 4)} ${n(y - 4)}L${n(x - 4)} ${n(y + 4)}`;
  return element('path', { class: 'sign', d });
}

const n = rounded;
