import type { Address } from '@spandrel/compiler';
import { drawCalendar } from '../charts/draw-calendar.ts';
import { drawQuadrant } from '../charts/draw-quadrant.ts';
import { drawShares } from '../charts/draw-shares.ts';
import type { Theme } from '../style/tones.ts';
import { drawHistory } from '../views/draw-history.ts';
import type { View } from '../views/view.ts';
import { drawGraph } from './draw-graph.ts';
import type { Drawing, LinkOf } from './drawing.ts';
import { writeFooter, writeHeader } from './write-margins.ts';
import { writeStyle } from './write-style.ts';
import { element, escapeXml, rounded } from './write-xml.ts';

export interface SvgOptions {
  /** `auto`, which is the default, follows the reader’s setting. */
  readonly theme?: Theme | 'auto' | undefined;
  /** Where what is drawn for an element leads; nothing where it leads nowhere. Only links to the web, to mail and to files beside the picture are written. */
  readonly hrefOf?: LinkOf | undefined;
  /** Where a part of an overview is, by its id. */
  readonly hrefOfView?: ((id: string) => string | undefined) | undefined;
}

const MARGIN = 24;
const NARROWEST = 520;
/** Between the drawing and what stands above and below it. */
const AIR = 26;

/**
 * A view as a picture that needs nothing but a reader of SVG; undefined for a table, which is no picture. The same view
 * gives the same bytes.
 */
export async function toSvg(view: View, options: SvgOptions = {}): Promise<string | undefined> {
  const linkOf: LinkOf = (address) => options.hrefOf?.(address) ?? linkOfGroup(view, address, options);
  const drawing = await draw(view, linkOf);
  return drawing && writeSvg(view, drawing, options);
}

async function draw(view: View, linkOf: LinkOf): Promise<Drawing | undefined> {
  switch (view.kind) {
    case 'graph':
      return drawGraph(view, linkOf);
    case 'timeline':
      return drawGraph(drawHistory(view), linkOf);
    case 'shares':
      return drawShares(view, linkOf);
    case 'quadrant':
      return drawQuadrant(view, linkOf);
    case 'calendar':
      return drawCalendar(view, linkOf);
    case 'table':
      return undefined;
  }
}

function writeSvg(view: View, drawing: Drawing, { theme = 'auto', hrefOfView }: SvgOptions): string {
  const inner = Math.max(drawing.width, NARROWEST);
  const header = writeHeader(view, inner);
  const footer = writeFooter(view, drawing.legend, inner, (id) => hrefOfView?.(id));
  const top = MARGIN + header.height + AIR;
  const below = top + drawing.height + (footer.height > 0 ? AIR : 0);
  const [width, height] = [Math.ceil(inner + 2 * MARGIN), Math.ceil(below + footer.height + MARGIN)];
  const content = [
    group(MARGIN, MARGIN, header.drawn),
    group(MARGIN + (inner - drawing.width) / 2, top, drawing.drawn),
    footer.height > 0 ? group(MARGIN, below, footer.drawn) : '',
  ].join('');
  const id = view.id.replaceAll(/[^a-zA-Z0-9_-]/g, '_');
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'spandrel',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      // Nothing within an “img” can be followed.
      role: content.includes('<a ') ? 'group' : 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escapeXml(view.title)),
    element('desc', { id: `${id}-desc` }, escapeXml(view.description)),
    element('style', {}, escapeXml(writeStyle(theme))),
    element('rect', { class: 'page', width, height }),
    content,
  )}\n`;
}

/** A box of an overview leads to the part that shows what is in it. */
function linkOfGroup(view: View, address: Address, { hrefOfView }: SvgOptions): string | undefined {
  if (view.kind !== 'graph' || !address.startsWith('group/')) return undefined;
  const whole = `${view.id}.${address.slice('group/'.length)}`;
  const part = view.parts.find(({ id }) => id === whole || id === `${whole}-1`);
  return part && hrefOfView?.(part.id);
}

function group(x: number, y: number, drawn: string): string {
  return `\n${element('g', { transform: `translate(${rounded(x)} ${rounded(y)})` }, drawn)}`;
}
