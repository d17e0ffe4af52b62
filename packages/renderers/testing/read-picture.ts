import { SaxesParser } from 'saxes';
import type { Rect } from '../src/svg/layout.ts';
import { type TextStyle, textWidth } from '../src/svg/measure-text.ts';
import { LINE_STYLES } from '../src/svg/size-text.ts';

export interface DrawnText extends Rect {
  readonly text: string;
}

/** A bar, a point, a frame or a quarter, told by its classes and those around it. */
export interface DrawnShape extends Rect {
  readonly look: string;
}

/** What a picture shows, and where. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly shapes: readonly DrawnShape[];
  /** What is said of something to whoever points at it. */
  readonly tooltips: readonly string[];
  readonly elements: ReadonlySet<string>;
  readonly links: readonly string[];
}

interface Open {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly look: string;
  readonly attributes: Readonly<Record<string, string>>;
  content: string;
}

const STYLES: Readonly<Record<string, TextStyle>> = {
  ...LINE_STYLES,
  title: { size: 20, bold: true },
  quiet: { size: 12.5 },
};
const FRAME_HEADING: TextStyle = { size: 12.5, bold: true };
const BADGE: TextStyle = { size: 10.5, bold: true };

/** Reads a picture; throws where it isn’t well-formed. */
export function readPicture(svg: string): Picture {
  const open: Open[] = [];
  const texts: DrawnText[] = [];
  const shapes: DrawnShape[] = [];
  const tooltips: string[] = [];
  const elements = new Set<string>();
  const links: string[] = [];
  let size = { width: 0, height: 0 };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const given = attributes as Record<string, string>;
    const parent = open.at(-1);
    const [x = 0, y = 0] = (/translate\((.*)\)/.exec(given.transform ?? '')?.[1] ?? '').split(' ').map(Number);
    const look = name === 'svg' ? '' : [parent?.look, given.class].filter(Boolean).join(' ');
    const opened = { name, attributes: given, look, x: (parent?.x ?? 0) + x, y: (parent?.y ?? 0) + y, content: '' };
    open.push(opened);
    elements.add(name);
    if (name === 'svg') size = { width: Number(given.width), height: Number(given.height) };
    if (name === 'a') links.push(given.href ?? '');
    const rect = rectOf(opened);
    if (rect) shapes.push({ ...rect, look });
  });
  parser.on('text', (content) => {
    const last = open.at(-1);
    if (last) last.content += content;
  });
  parser.on('closetag', () => {
    const closed = open.pop() as Open;
    if (closed.name === 'text') texts.push(textOf(closed));
    if (closed.name === 'title' && open.at(-1)?.name === 'g') tooltips.push(closed.content);
  });
  parser.write(svg).close();
  return { ...size, texts, shapes, tooltips, elements, links };
}

function rectOf({ name, attributes, x, y }: Open): Rect | undefined {
  const number = (key: string): number => Number(attributes[key]);
  if (name === 'rect' && attributes.x !== undefined) {
    return { x: x + number('x'), y: y + number('y'), width: number('width'), height: number('height') };
  }
  if (name !== 'circle') return undefined;
  const r = number('r');
  return { x: x + number('cx') - r, y: y + number('cy') - r, width: 2 * r, height: 2 * r };
}

function textOf({ attributes, look, x, y, content }: Open): DrawnText {
  const classes = (attributes.class ?? '').split(' ');
  const style = styleOf(classes, look);
  const width = textWidth(content, style);
  const startsAt = classes.some((one) => ['start', 'title', 'quiet'].includes(one)) || /\bframe\b/.test(look);
  const shift = startsAt ? 0 : classes.includes('end') ? width : width / 2;
  return {
    text: content,
    x: x + Number(attributes.x) - shift,
    y: y + Number(attributes.y) - style.size * 0.75,
    width,
    height: style.size * 0.95,
  };
}

function styleOf(classes: readonly string[], look: string): TextStyle {
  const [kind] = classes.filter((one) => one in STYLES);
  if (kind !== undefined) return STYLES[kind] as TextStyle;
  return /\bbadge\b/.test(look) ? BADGE : FRAME_HEADING;
}
