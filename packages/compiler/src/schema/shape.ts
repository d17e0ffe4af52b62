/** What a key may hold, told as data: the schema's own words, reduced to what normalising and linking need. */
export type Shape = TextShape | PlainShape | ReferenceShape | ListShape | MapShape | ObjectShape | EitherShape;

export interface TextShape {
  readonly type: 'text';
  /** A closed list. */
  readonly values?: readonly string[];
  /** A vocabulary: offered, not closed. */
  readonly suggestions?: readonly string[];
  readonly format?: string;
}

export interface PlainShape {
  readonly type: 'number' | 'integer' | 'boolean' | 'any';
}

export interface ReferenceShape {
  readonly type: 'reference';
  /** The kinds that it may refer to; `*` is any element. */
  readonly kinds: readonly string[];
  /** The name of the relation, as an edge of the graph. */
  readonly verb: string;
  /** Bare ids are of the lifecycle, workflow or entity that the key stands in. */
  readonly local?: boolean;
  /** `kind/*` is allowed, too. */
  readonly wildcard?: boolean;
  /** The full address of something that is no longer declared is allowed, too. */
  readonly mayBeGone?: boolean;
}

export interface ListShape {
  readonly type: 'list';
  readonly items: Shape;
  /** The keys that tell one item from another; a list without them is a set, unless it is ordered. */
  readonly identifiedBy?: readonly string[];
  /** The order of its items says something. */
  readonly ordered?: boolean;
}

export interface MapShape {
  readonly type: 'map';
  readonly keys?: Shape;
  readonly values: Shape;
}

export interface ObjectShape {
  readonly type: 'object';
  /** The kind of node that it is in the graph, for what is nested and has an address of its own. */
  readonly node?: string;
  /** Other keys are allowed and kept as they are. */
  readonly open?: boolean;
  /** What holds where a key is absent. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly required: readonly string[];
  readonly expected: readonly string[];
  readonly keys: Readonly<Record<string, Shape>>;
}

export interface EitherShape {
  readonly type: 'either';
  readonly options: readonly Shape[];
}

/** The shape of a key of an object, by its own keys alone: `constructor` is none of them. */
export function shapeOfKey({ keys }: ObjectShape, key: string): Shape | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/** The shape of what a key of something leads to; of a list, of each of its items. */
export function shapeWithin(shape: Shape | undefined, key: string): Shape | undefined {
  switch (shape?.type) {
    case 'object':
      return shapeOfKey(shape, key);
    case 'list':
      return shape.items;
    case 'map':
      return shape.values;
    default:
      return undefined;
  }
}
