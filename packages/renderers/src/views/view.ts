import type { Address, Area, CalendarDate, Severity } from '@spandrel/compiler';

/** A picture or table, told independently of how it is drawn. */
export type View = GraphView | TimelineView | SharesView | QuadrantView | CalendarView | TableView;

interface ViewFacts {
  /** Also the name of its page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, and what stands out, in a sentence or two. */
  readonly description: string;
  /** The area that it belongs to; none where it is about all of them. */
  readonly area?: Area;
  /** The same in rows, for whoever looks something up or can’t see a picture. */
  readonly tables: readonly Table[];
}

export interface GraphView extends ViewFacts {
  readonly kind: 'graph';
  /** What it is about, where that is one element. */
  readonly subject?: Address;
  /** `states` is drawn as a state machine, `flow` with arrows, `map` as columns of nodes that nothing connects, `rows` with a row for each group. */
  readonly notation: 'flow' | 'states' | 'map' | 'rows';
  readonly direction: 'LR' | 'TB';
  readonly nodes: readonly GraphNode[];
  readonly groups: readonly GraphGroup[];
  readonly edges: readonly GraphEdge[];
  /** Groups stand in frames even where arrows run between them. */
  readonly framed?: boolean;
  /** What belongs here and is not drawn: it is counted in the picture. */
  readonly hidden: readonly Hidden[];
  /** The views that an overview was split into. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** What a node is; told by its shape. */
export type NodeShape =
  | 'system'
  | 'record'
  | 'store'
  | 'sender'
  | 'intake'
  | 'stage'
  | 'entry'
  | 'recycle'
  | 'won'
  | 'lost'
  | 'version'
  | 'entity'
  | 'field'
  | 'data'
  | 'metric'
  | 'report'
  | 'figure'
  | 'step'
  | 'gate'
  | 'automation'
  | 'message'
  | 'event'
  | 'work'
  | 'role'
  | 'forum'
  | 'party'
  | 'governance'
  | 'group';

/** What should be seen at a glance; told by colour or line, and always in words, too. */
export type Mark =
  | 'planned'
  | 'leaving'
  | 'retired'
  | 'unowned'
  | 'manual'
  | 'slow'
  | 'unmonitored'
  | 'handoff'
  | 'unaccepted'
  | 'undated'
  | 'untold'
  | 'unfounded'
  | 'unsupplied'
  | 'unplaced'
  | 'unreached'
  | 'unformulated'
  | 'contested'
  | 'uncertified'
  | 'weakest'
  | 'unrecorded'
  | 'critical'
  | 'feedback'
  | 'circle'
  | 'late'
  | 'stranded'
  | 'stuck'
  | 'vacant'
  | 'added'
  | 'removed'
  | 'changed'
  | 'highlighted';

export interface GraphNode {
  /** An address, or `group/…` for a node that stands for several. */
  readonly id: Address;
  readonly label: string;
  /** Lines below the label. */
  readonly sublabel?: string;
  readonly shape: NodeShape;
  readonly group?: string;
  readonly marks: readonly Mark[];
  /** How many findings that aren’t waived it has. */
  readonly findings?: FindingCounts;
  /** The worst of them. */
  readonly severity?: Severity;
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface GraphGroup {
  readonly id: string;
  readonly label: string;
}

export interface GraphEdge {
  readonly from: Address;
  readonly to: Address;
  /** Goes both ways. */
  readonly both?: boolean;
  readonly label?: string;
  readonly marks: readonly Mark[];
}

export interface Hidden {
  readonly count: number;
  /** What they are: “retired systems”. */
  readonly what: string;
}

export interface TimelineView extends ViewFacts {
  readonly kind: 'timeline';
  readonly entries: readonly TimelineEntry[];
}

/** A version of something, with whose wish and whose work it was. */
export interface TimelineEntry {
  readonly element: Address;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly says?: string;
  readonly requestedBy?: Address;
  /** The requester’s name. */
  readonly requester?: string;
  readonly changedBy?: Address;
  readonly record?: Address;
  /** What became of past figures, in words; absent for what revises nothing. */
  readonly pastFigures?: string;
  readonly marks: readonly Mark[];
}

export interface SharesView extends ViewFacts {
  readonly kind: 'shares';
  /** What the bars measure, as the title of the chart. */
  readonly measure: string;
  /** At least one. */
  readonly shares: readonly Share[];
}

/** How much of a whole, as a bar. */
export interface Share {
  /** What it is. */
  readonly label: string;
  /** The counts behind it, or what else is to be known of it, in words; empty where there is nothing. */
  readonly figures: string;
  /** Beyond 100 where there is more than the whole. */
  readonly percent: number;
  /** What it is about, where that is one element. */
  readonly element?: Address;
}

/** Things by two measures, each with a middle that says something: a threshold, or an even share. */
export interface QuadrantView extends ViewFacts {
  readonly kind: 'quadrant';
  readonly across: QuadrantAxis;
  readonly up: QuadrantAxis;
  /** What it means to stand in each quarter: top right, top left, bottom left, bottom right. */
  readonly quarters: readonly [string, string, string, string];
  readonly points: readonly QuadrantPoint[];
  readonly hidden: readonly Hidden[];
}

/** What lies at the two ends of an axis, in words. */
export interface QuadrantAxis {
  readonly low: string;
  readonly high: string;
}

export interface QuadrantPoint {
  readonly label: string;
  /** From 0 to 1; the middle is at 0.5. */
  readonly across: number;
  readonly up: number;
  readonly element?: Address;
}

/** What happens when, as bars in rows. */
export interface CalendarView extends ViewFacts {
  readonly kind: 'calendar';
  /** The day that counts as today. */
  readonly today: CalendarDate;
  readonly sections: readonly { readonly label: string; readonly entries: readonly CalendarEntry[] }[];
  readonly hidden: readonly Hidden[];
}

export interface CalendarEntry {
  readonly label: string;
  readonly from: CalendarDate;
  /** The last day; the same as the first for what is one day only. */
  readonly to: CalendarDate;
  readonly state: 'done' | 'running' | 'ahead' | 'late';
  readonly element?: Address;
}

export interface TableView extends ViewFacts {
  readonly kind: 'table';
}

export interface Table {
  readonly title: string;
  /** How to read it: by what it is ordered, what it leaves out. */
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = readonly Inline[];

/** A stretch of text in a cell, and what it leads to. */
export interface Inline {
  readonly text: string;
  readonly to?: Address;
  readonly rule?: string;
  readonly view?: string;
  readonly url?: string;
  /** An expression, an address or a path, to be set as code. */
  readonly code?: boolean;
  /** Something that is missing or wrong. */
  readonly strong?: boolean;
  /** How much there is, from a little to the most, to be seen at a glance. */
  readonly shade?: 1 | 2 | 3 | 4;
  /** The name that this place is linked by. */
  readonly anchor?: string;
}
