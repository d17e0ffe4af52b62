import type { Severity } from '@spandrel/compiler';
import type { GraphEdge, GraphNode, Mark } from '../views/view.ts';
import type { LineColour, Tone } from './tones.ts';

export interface MarkStyle {
  /** What it is called in a picture: a mark is always told in words, too. */
  readonly words: string;
  /** What it adds to the look of a node. */
  readonly node?: { readonly tone: Tone; readonly dashed?: boolean };
  /** The look that it gives an arrow. */
  readonly edge?: EdgeStyle;
}

export interface EdgeStyle {
  readonly colour: LineColour;
  /** In pixels. */
  readonly width: number;
  readonly dash?: string;
}

/**
 * What each mark looks like: the one place to add one. Of several on an arrow the first of this list shows, of several
 * on a node the last.
 */
export const MARKS: Readonly<Record<Mark, MarkStyle>> = {
  manual: { words: 'by hand', edge: { colour: 'red', width: 3, dash: '6 4' } },
  unmonitored: { words: 'unwatched', edge: { colour: 'amber', width: 2.5, dash: '2 4' } },
  slow: { words: 'over a day', edge: { colour: 'amber', width: 3 } },
  untold: { words: 'nothing said about past figures', node: { tone: 'amber' } },
  planned: {
    words: 'planned',
    node: { tone: 'white', dashed: true },
    edge: { colour: 'blue', width: 1.5, dash: '6 4' },
  },
  leaving: { words: 'being retired', node: { tone: 'grey', dashed: true } },
  retired: { words: 'retired', node: { tone: 'strongGrey', dashed: true } },
  unowned: { words: 'no owner', node: { tone: 'amber' } },
  handoff: { words: 'handoff' },
  unaccepted: { words: 'nobody accepts' },
  undated: { words: 'no time limit' },
};

const ALL_MARKS = Object.keys(MARKS) as Mark[];
export const NODE_MARKS: readonly Mark[] = ALL_MARKS.filter((mark) => MARKS[mark].node !== undefined);

/** A finding shows in the border, whatever fills the node. */
export const SEVERITY_BORDERS: Readonly<
  Partial<Record<Severity, { readonly colour: LineColour; readonly width: number }>>
> = {
  error: { colour: 'red', width: 3 },
  warning: { colour: 'amber', width: 3 },
};

/** The mark that an arrow shows, the most telling of its own. */
export function shownMark({ marks }: GraphEdge): Mark | undefined {
  return ALL_MARKS.find((mark) => MARKS[mark].edge !== undefined && marks.includes(mark));
}

export function edgeStyle(edge: GraphEdge): EdgeStyle | undefined {
  const mark = shownMark(edge);
  return mark === undefined ? undefined : MARKS[mark].edge;
}

/** The classes of a node, those that matter most last. */
export function classesOf({ shape, marks, severity }: GraphNode): string[] {
  const marked = NODE_MARKS.filter((mark) => marks.includes(mark));
  const bordered = severity !== undefined && SEVERITY_BORDERS[severity] !== undefined ? [severity] : [];
  return [shape, ...marked, ...bordered];
}
