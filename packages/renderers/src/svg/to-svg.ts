import type { Address } from '@spandrel/compiler';
import type { Theme } from '../style/tones.ts';
import { graphOf } from '../views/graph-of.ts';
import type { GraphView, View } from '../views/view.ts';
import { arrangeLayers } from './arrange-layers.ts';
import { arrangeMap } from './arrange-map.ts';
import { arrangeRows, isInRows } from './arrange-rows.ts';
import { drawEdge, drawEdgeLabel } from './draw-edge.ts';
import { drawFrame } from './draw-frame.ts';
import { drawNode } from './draw-node.ts';
import type { Layout, Point } from './layout.ts';
import { type LayoutEngine, layOutHere } from './layout-engine.ts';
import { drawSafely } from './safe-link.ts';
import { writeFooter, writeHeader } from './write-margins.ts';
import { writeStyle } from './write-style.ts';
import { element, escapeXml, rounded } from './write-xml.ts';

export interface SvgOptions {
  /** `auto`, which is the default, follows the reader’s setting. */
  readonly theme?: Theme | 'auto' | undefined;
  /** Where a node leads; nothing where it leads nowhere. Only links to the web, to mail and to files beside the picture are written. */
  readonly hrefOf?: ((address: Address) => string | undefined) | undefined;
  /** Where a part of an overview is, by its id. */
  readonly hrefOfView?: ((id: string) => string | undefined) | undefined;
  /** What finds a way for arrows; by default this thread. */
  readonly engine?: LayoutEngine | undefined;
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
  const picture = graphOf(view);
  return picture && writeSvg(picture, await layOut(picture, options.engine), options);
}

/** Where everything of a view stands. */
export async function layOut(view: GraphView, engine: LayoutEngine = layOutHere): Promise<Layout> {
  // Only arrows that have to find a way need the engine.
  if (view.notation === 'map' && view.edges.length === 0) return arrangeMap(view);
  return view.notation === 'rows' && isInRows(view) ? arrangeRows(view) : arrangeLayers(view, engine);
}

function writeSvg(view: GraphView, layout: Layout, { theme = 'auto', hrefOf, hrefOfView }: SvgOptions): string {
  const inner = Math.max(layout.width, NARROWEST);
  const header = writeHeader(view, inner);
  const footer = writeFooter(view, inner, (id) => hrefOfView?.(id));
  const top = MARGIN + header.height + AIR;
  const below = top + layout.height + (footer.height > 0 ? AIR : 0);
  const [width, height] = [Math.ceil(inner + 2 * MARGIN), Math.ceil(below + footer.height + MARGIN)];
  const linkOf = (id: Address): string | undefined => hrefOf?.(id) ?? linkOfGroup(view, id, hrefOfView);
  const content = [
    group(MARGIN, MARGIN, header.drawn),
    group(MARGIN + (inner - layout.width) / 2, top, drawLayout(layout, view, linkOf)),
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

/** Frames below, arrows above them, then boxes, and what stands at arrows on top. */
function drawLayout(layout: Layout, { nodes }: GraphView, linkOf: (id: Address) => string | undefined): string {
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  return [
    ...layout.frames.map(drawFrame),
    ...layout.edges.map((edge) => drawEdge(edge, (address) => names.get(address) ?? address)),
    ...layout.nodes.map((placed) =>
      drawSafely(linkOf(placed.node.id), drawNode(placed, endsAt(placed.node.id, layout))),
    ),
    ...layout.edges.map(drawEdgeLabel),
  ].join('\n');
}

/** Where arrows touch a node. */
function endsAt(id: Address, { edges }: Layout): Point[] {
  return edges.flatMap(({ edge, points }) => [
    ...(edge.from === id ? points.slice(0, 1) : []),
    ...(edge.to === id ? points.slice(-1) : []),
  ]);
}

/** A box of an overview leads to the part that shows what is in it. */
function linkOfGroup(view: GraphView, address: Address, hrefOfView: SvgOptions['hrefOfView']): string | undefined {
  if (!address.startsWith('group/')) return undefined;
  const whole = `${view.id}.${address.slice('group/'.length)}`;
  const part = view.parts.find(({ id }) => id === whole || id === `${whole}-1`);
  return part && hrefOfView?.(part.id);
}

function group(x: number, y: number, drawn: string): string {
  return `\n${element('g', { transform: `translate(${rounded(x)} ${rounded(y)})` }, drawn)}`;
}
