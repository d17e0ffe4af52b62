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

/** Something to look at, and something that breaks what the picture is about. */
const DOUBTFUL = { tone: 'amber' } as const;
const BROKEN = { tone: 'red' } as const;
/** How it differs from what was there before. */
const NEW = { tone: 'green' } as const;
const GONE = { tone: 'red', dashed: true } as const;
/** Whatever else is to be seen, somebody asked for this. */
const ASKED_FOR = { tone: 'mint' } as const;

/**
 * What each mark looks like: the one place to add one. Of several on an arrow the first of this list shows; of several
 * on a node what is asked for, else what is broken, else what is doubtful, else the last.
 */
export const MARKS: Readonly<Record<Mark, MarkStyle>> = {
  manual: { words: 'by hand', node: DOUBTFUL, edge: { colour: 'red', width: 3, dash: '6 4' } },
  unreached: { words: 'doesn’t arrive', node: BROKEN, edge: { colour: 'red', width: 2.5, dash: '2 4' } },
  circle: { words: 'in a circle', node: BROKEN, edge: { colour: 'red', width: 3 } },
  weakest: { words: 'weakest link', node: BROKEN, edge: { colour: 'red', width: 3 } },
  unmonitored: { words: 'unwatched', edge: { colour: 'amber', width: 2.5, dash: '2 4' } },
  slow: { words: 'over a day', node: DOUBTFUL, edge: { colour: 'amber', width: 3 } },
  planned: {
    words: 'planned',
    node: { tone: 'white', dashed: true },
    edge: { colour: 'blue', width: 1.5, dash: '6 4' },
  },
  feedback: { words: 'feedback', edge: { colour: 'plain', width: 1.5, dash: '6 4' } },
  critical: { words: 'critical path', node: { tone: 'deepBlue' }, edge: { colour: 'ink', width: 3 } },
  leaving: { words: 'being retired', node: { tone: 'grey', dashed: true } },
  retired: { words: 'retired', node: { tone: 'strongGrey', dashed: true } },
  untold: { words: 'nothing said about past figures', node: DOUBTFUL },
  unowned: { words: 'no owner', node: DOUBTFUL },
  vacant: { words: 'nobody holds it', node: DOUBTFUL },
  unrecorded: { words: 'no system of record', node: DOUBTFUL },
  uncertified: { words: 'not certified', node: DOUBTFUL },
  late: { words: 'too late', node: DOUBTFUL },
  contested: { words: 'no system has the last word', node: DOUBTFUL },
  unformulated: { words: 'no formula', node: DOUBTFUL },
  unplaced: { words: 'computed nowhere', node: DOUBTFUL },
  stuck: { words: 'leads no further', node: DOUBTFUL },
  unsupplied: { words: 'nothing supplies it', node: BROKEN },
  unfounded: { words: 'nothing to work it out from', node: BROKEN },
  stranded: { words: 'opt-outs get stuck', node: BROKEN },
  highlighted: { words: 'highlighted', node: ASKED_FOR },
  added: { words: 'added', node: NEW, edge: { colour: 'green', width: 2.5 } },
  removed: { words: 'removed', node: GONE, edge: { colour: 'red', width: 2.5, dash: '6 4' } },
  changed: { words: 'changed', node: DOUBTFUL },
  handoff: { words: 'handoff' },
  unaccepted: { words: 'nobody accepts' },
  undated: { words: 'no time limit' },
};

const ALL_MARKS = Object.keys(MARKS) as Mark[];

/** The marks that change how a node looks, those that matter most last. */
export const NODE_MARKS: readonly Mark[] = ALL_MARKS.filter((mark) => MARKS[mark].node !== undefined).sort(
  (a, b) => weightOf(a) - weightOf(b),
);

function weightOf(mark: Mark): number {
  const { node } = MARKS[mark];
  return ([DOUBTFUL, BROKEN, ASKED_FOR] as readonly unknown[]).indexOf(node);
}

/** Marks of one look share a place in a legend. */
export function lookOf(mark: Mark): string {
  const { tone, dashed = false } = MARKS[mark].node ?? { tone: undefined };
  return `${tone} ${dashed}`;
}

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
