/** What the explorer knows: written by the build, read in the browser. Things name each other by their places in the list. */
export interface ExplorerData {
  readonly kinds: readonly ExplorerKind[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly things: readonly Thing[];
  readonly relations: readonly Relation[];
  readonly findings: readonly ExplorerFinding[];
  readonly lineage: LineageData;
  readonly dependence: DependenceData;
  readonly map: MapData;
  /** How many elements share a file of details. */
  readonly detailsEach: number;
}

/** The place of a thing in the list. */
export type At = number;

export interface ExplorerKind {
  readonly id: string;
  readonly name: string;
  readonly plural: string;
  /** How it is drawn, as in the pictures. */
  readonly tone: string;
  readonly outline: string;
}

/** An element, or a part of one that has an address of its own. */
export interface Thing {
  readonly address: string;
  readonly title: string;
  /** Its place among the kinds. */
  readonly kind: number;
  readonly area?: number;
  /** What it is a part of. */
  readonly within?: At;
  readonly owners?: readonly At[];
  readonly tags?: readonly string[];
  /** Dimensions and values: `brand: Sorel`. */
  readonly scope?: readonly string[];
  readonly status?: string;
  readonly description?: string;
  readonly path?: string;
  readonly fragment?: string;
  /** Places in the list of findings. */
  readonly findings?: readonly number[];
}

export type Relation = readonly [from: At, to: At, words: string];

export interface ExplorerFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly status: 'new' | 'baselined' | 'waived';
  readonly message: string;
  readonly reason: string;
  readonly fix: string;
}

/** Where data comes from and where it ends up, as the compiler’s analysis tells it. */
export interface LineageData {
  readonly edges: readonly LineageStep[];
  /** What supplies fields that no figure rests on: told of them, and of nothing else. */
  readonly unused: readonly LineageStep[];
  /** The fields of each entity. */
  readonly fields: Readonly<Record<At, readonly At[]>>;
}

export interface LineageStep {
  readonly from: At;
  readonly to: At;
  /** What is weak about the way, in words. */
  readonly weak?: string;
  /** The systems and flows on the way. */
  readonly way?: readonly At[];
}

/** What directly depends on each thing; see `listDependence`. */
export interface DependenceData {
  readonly works: Readonly<Record<At, readonly DependenceStep[]>>;
  readonly people: Readonly<Record<At, readonly DependenceStep[]>>;
  /** The kinds whose dependence is one on people. */
  readonly peopleKinds: readonly number[];
}

export type DependenceStep = readonly [
  to: At,
  words: string,
  counts: 'always' | 'from-system' | 'at-first',
  ends: 0 | 1,
];

export interface MapData {
  readonly width: number;
  readonly height: number;
  /** Where the box of each element stands; nothing for parts. */
  readonly places: Readonly<Record<At, readonly [x: number, y: number]>>;
}

/** The size of a box of the map, in pixels. */
export const BOX = { width: 168, height: 30 };

/** What elements declare, key by key. */
export type Details = Readonly<Record<At, readonly DetailRow[]>>;
export type DetailRow = readonly [key: string, value: readonly DetailText[]];
export type DetailText = string | readonly [text: string, at: At];
