import type { NodeShape } from '../views/view.ts';
import type { Tone } from './tones.ts';

/** The outlines that a box can have, in every notation. */
export type Outline =
  | 'box'
  | 'rounded'
  | 'pill'
  | 'cylinder'
  | 'hexagon'
  | 'slanted'
  | 'trapezoid'
  | 'flag'
  | 'document'
  | 'stack';

export interface ShapeStyle {
  /** What it is called in a legend. */
  readonly words: string;
  readonly outline: Outline;
  readonly tone: Tone;
  /** A sign beside the name, for what has its outline in common with others. */
  readonly sign?: Sign;
}

export type Sign = 'tick' | 'cross';

/**
 * What each kind of node looks like: the one place to add a shape. Kinds are told apart by outline or sign, and never
 * by colour alone.
 */
export const SHAPES: Readonly<Record<NodeShape, ShapeStyle>> = {
  system: { words: 'system', outline: 'rounded', tone: 'blue' },
  record: { words: 'system of record', outline: 'cylinder', tone: 'strongBlue' },
  stage: { words: 'stage', outline: 'box', tone: 'blue' },
  entry: { words: 'entry stage', outline: 'pill', tone: 'white' },
  recycle: { words: 'recycle stage', outline: 'hexagon', tone: 'violet' },
  won: { words: 'won', outline: 'pill', tone: 'green', sign: 'tick' },
  lost: { words: 'lost or disqualified', outline: 'pill', tone: 'grey', sign: 'cross' },
  version: { words: 'version', outline: 'document', tone: 'blue' },
  store: { words: 'keeps the consent', outline: 'cylinder', tone: 'strongBlue' },
  sender: { words: 'sends', outline: 'flag', tone: 'teal' },
  intake: { words: 'takes opt-outs', outline: 'trapezoid', tone: 'white' },
  entity: { words: 'entity', outline: 'box', tone: 'blue' },
  field: { words: 'field', outline: 'slanted', tone: 'white' },
  data: { words: 'contract, plan, taxonomy or artefact', outline: 'slanted', tone: 'cyan' },
  metric: { words: 'metric', outline: 'pill', tone: 'violet' },
  report: { words: 'report', outline: 'document', tone: 'teal' },
  figure: { words: 'goal, budget or model', outline: 'trapezoid', tone: 'indigo' },
  step: { words: 'step', outline: 'box', tone: 'blue' },
  gate: { words: 'review, approval or check', outline: 'hexagon', tone: 'violet' },
  automation: { words: 'automation', outline: 'box', tone: 'blue' },
  message: { words: 'automation that sends', outline: 'flag', tone: 'teal' },
  event: { words: 'event', outline: 'pill', tone: 'slate' },
  work: { words: 'work or channel', outline: 'hexagon', tone: 'olive' },
  party: { words: 'team or person', outline: 'pill', tone: 'rose' },
  role: { words: 'role', outline: 'rounded', tone: 'blue' },
  forum: { words: 'forum', outline: 'hexagon', tone: 'teal' },
  governance: { words: 'definition, decision or rule', outline: 'flag', tone: 'brown' },
  group: { words: 'several, counted', outline: 'stack', tone: 'slate' },
};
