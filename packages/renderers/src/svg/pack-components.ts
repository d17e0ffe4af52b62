import { around, boundsOf, moveBy } from './bounds.ts';
import {
  type Layout,
  type PlacedEdge,
  type PlacedNode,
  type Point,
  type Rect,
  type Size,
  slideWidth,
} from './layout.ts';

/** Boxes that arrows connect, directly or through others, with these arrows. */
interface Component {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly bounds: Rect;
}

/** Between components, in pixels. */
const GAP = 40;

/**
 * Sets the parts of a drawing that nothing connects on shelves, the tallest first, so that the whole fits a slide best:
 * the layered algorithm sets them all in a row. The drawing as it was
 * where that doesn’t make it fit better.
 */
export function packComponents(layout: Layout): Layout {
  const components = componentsOf(layout).sort((a, b) => b.bounds.height - a.bounds.height);
  const candidates = widthsOfRuns(components).map((width) => fillShelves(components, width));
  const sizes = candidates.map((corners) =>
    around(components.map(({ bounds }, at) => ({ ...bounds, ...corners[at] }))),
  );
  const best = sizes.reduce((least, size, at) => (fits(size, sizes[least]) ? at : least), 0);
  const [size, corners] = [sizes[best], candidates[best]];
  if (components.length < 2 || !size || !corners || !fits(size, layout)) return layout;
  const moved = components.map((component, at) => moveTo(component, corners[at] as Point));
  return {
    ...layout,
    width: size.width,
    height: size.height,
    nodes: moved.flatMap(({ nodes }) => nodes),
    edges: moved.flatMap(({ edges }) => edges),
  };
}

/** The widths of shelves that some neighbours fill without a gap. */
function widthsOfRuns(components: readonly Component[]): number[] {
  const runs = components.flatMap((_, first) =>
    components.slice(first).map((_, length) => components.slice(first, first + length + 1)),
  );
  return [...new Set(runs.map((run) => run.reduce((sum, { bounds }) => sum + bounds.width + GAP, -GAP)))];
}

function fits(size: Size, other: Size | undefined): boolean {
  return other === undefined || slideWidth(size) < slideWidth(other);
}

/** The corner of each component, on shelves of at most this width. */
function fillShelves(components: readonly Component[], most: number): Point[] {
  let [x, y, height] = [0, 0, 0];
  return components.map(({ bounds }) => {
    if (x > 0 && x + bounds.width > most) {
      y += height + GAP;
      [x, height] = [0, 0];
    }
    const corner = { x, y };
    x += bounds.width + GAP;
    height = Math.max(height, bounds.height);
    return corner;
  });
}

function componentsOf({ nodes, edges }: Layout): Component[] {
  const names = new Map(nodes.map(({ node }) => [node.id, node.id]));
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? id;
    return name === id ? id : nameOf(name);
  };
  for (const { edge } of edges) names.set(nameOf(edge.to), nameOf(edge.from));
  return [...new Set(nodes.map(({ node }) => nameOf(node.id)))].map((name) => {
    const own = {
      nodes: nodes.filter(({ node }) => nameOf(node.id) === name),
      edges: edges.filter(({ edge }) => nameOf(edge.from) === name),
      frames: [],
    };
    return { ...own, bounds: boundsOf(own) };
  });
}

function moveTo({ nodes, edges, bounds }: Component, corner: Point): Component {
  const moved = moveBy({ nodes, edges, frames: [] }, { x: corner.x - bounds.x, y: corner.y - bounds.y });
  return { ...moved, bounds: { ...bounds, ...corner } };
}
