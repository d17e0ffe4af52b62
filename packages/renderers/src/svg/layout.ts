import type { GraphEdge, GraphNode } from '../views/view.ts';

/** Everything in pixels, from the top left corner of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

export type LineKind = 'name' | 'detail' | 'remark' | 'label' | 'figure';

export interface TextLine {
  readonly text: string;
  readonly kind: LineKind;
}

/** What stands in a box or at an arrow, and the room that it takes. */
export interface SizedText extends Size {
  readonly lines: readonly TextLine[];
}

export interface SizedNode extends SizedText {
  readonly node: GraphNode;
}

export interface PlacedNode extends SizedNode, Rect {}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** Where it begins, bends and ends; of a curve, also two handles between one such point and the next (cubic Béziers). */
  readonly points: readonly Point[];
  readonly curved?: true;
  readonly label?: SizedText & Rect;
}

/** The frame of a group, its name at the top. */
export interface PlacedFrame extends Rect {
  readonly id: string;
  readonly lines: readonly string[];
}

/** Where everything of a view stands. */
export interface Layout extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly frames: readonly PlacedFrame[];
}

/** Wide screens and slides are about this much wider than tall. */
export const ASPECT = 1.6;

/** The width of the smallest slide that a picture fits on: the larger, the smaller is its text there. */
export function slideWidth({ width, height }: Size): number {
  return Math.max(width, height * ASPECT);
}
