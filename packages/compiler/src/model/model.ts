import type { Place } from '../diagnostics/diagnostic.ts';
import type { Manifest } from '../schema/generated/types.ts';
import { AREAS, type Area, type Kind } from '../schema/language.ts';
import type { YamlNode } from '../source/nodes.ts';
import { type Address, byCodeUnit, elementAddressOf, idOf } from './addresses.ts';
import type { CalendarDate } from './dates.ts';
import { type WorkingTime, workingTimeOf } from './durations.ts';
import type { Element, ModelNode, Reference } from './element.ts';
import type { Extension } from './extensions.ts';
import { groupBy } from './group-by.ts';
import type { Scope } from './scopes.ts';
import type { Unknowns } from './unknowns.ts';

/** RAPID, RACI or DACI: the ways in which organisations speak of parts in a decision. */
export type DecisionWords = NonNullable<NonNullable<Manifest['architecture']>['decisionWords']>;

/** What the manifest says of the architecture as a whole. */
export interface Architecture {
  readonly id: string;
  readonly address: Address;
  readonly title: string;
  readonly description: string | undefined;
  readonly asOf: CalendarDate | undefined;
  readonly currency: string | undefined;
  readonly dimensions: Scope;
  readonly workingTime: WorkingTime;
  /** The words in which views tell who decides. */
  readonly decisionWords: DecisionWords;
  /** The areas that the architecture answers for, in the language's order, each with its owner, if any. */
  readonly areas: readonly { readonly area: Area; readonly owner: Address | undefined }[];
  readonly place: Place;
  /** What the manifest says, as it is written. */
  readonly node: YamlNode;
}

/** Everything that a workspace declares, by kind and by address, in the order of ids: how files are cut makes no difference. */
export interface Model {
  readonly architecture: Architecture;
  readonly manifest: Manifest;
  /** Where the manifest stands in its text. */
  readonly manifestNode: YamlNode;
  /** The elements of a kind, by id. */
  all<K extends Kind>(kind: K): readonly Element<K>[];
  /** An element by its address. */
  get<K extends Kind = Kind>(address: Address | undefined): Element<K> | undefined;
  /** Anything by its address. */
  node(address: Address): ModelNode | undefined;
  readonly nodes: ReadonlyMap<Address, ModelNode>;
  /** The parts of the architecture; views of it, which are none, are found by kind and by address only. */
  readonly elements: readonly Element[];
  /** Every reference that is declared, those of views included. */
  readonly references: readonly Reference[];
  /** The user’s own keys that stand in no element, by file and place. */
  readonly extensions: readonly Extension[];
  /** The references of the architecture to something, in the order of where they come from; who looks at a thing doesn't use it. */
  referencesTo(address: Address): readonly Reference[];
  /** Whether something stands in a file that could not be read to its end, so that not all of it is known. */
  isDoubtful(address: Address): boolean;
}

export interface ModelParts {
  readonly architecture: Address;
  readonly manifest: Manifest;
  readonly manifestNode: YamlNode;
  readonly manifestPlace: Place;
  readonly elements: readonly Element[];
  readonly nodes: ReadonlyMap<Address, ModelNode>;
  readonly references: readonly Reference[];
  readonly extensions: readonly Extension[];
  readonly unknowns: Unknowns;
  /** Kinds of which a broken file may declare more than could be read. */
  readonly incomplete: ReadonlySet<Kind>;
  readonly brokenFiles: ReadonlySet<string>;
}

export function createModel(parts: ModelParts): Model {
  const { unknowns, nodes, incomplete, brokenFiles } = parts;
  const declared = [...parts.elements].sort((a, b) => byCodeUnit(a.address, b.address));
  const byAddress = new Map(declared.map((element) => [element.address, element]));
  const elements = declared.filter(({ area }) => area !== undefined);
  const kinds = groupBy(declared, ({ kind }) => kind);
  const isView = (address: Address): boolean => byAddress.get(address)?.area === undefined && byAddress.has(address);
  const incoming = groupBy(
    parts.references.filter(({ from }) => !isView(from)),
    ({ to }) => to,
  );
  return {
    architecture: architectureOf(parts),
    manifest: parts.manifest,
    manifestNode: parts.manifestNode,
    elements,
    nodes,
    references: parts.references,
    extensions: parts.extensions,
    all<K extends Kind>(kind: K) {
      if (incomplete.has(kind)) unknowns.note('unknown');
      return (kinds.get(kind) ?? []) as unknown as readonly Element<K>[];
    },
    get<K extends Kind>(address: Address | undefined) {
      return (address === undefined ? undefined : byAddress.get(address)) as Element<K> | undefined;
    },
    node: (address) => nodes.get(address),
    referencesTo(address) {
      if (brokenFiles.size > 0) unknowns.note('unknown');
      const references = incoming.get(address) ?? [];
      if (references.some(({ presumed }) => presumed)) unknowns.note('presumed');
      return references;
    },
    isDoubtful(address) {
      const element = byAddress.get(elementAddressOf(address));
      return element !== undefined && brokenFiles.has(element.place.file);
    },
  };
}

function architectureOf({
  architecture: address,
  manifest,
  manifestPlace: place,
  manifestNode: node,
}: ModelParts): Architecture {
  const {
    name,
    description,
    asOf,
    currency,
    dimensions,
    workday,
    workweek,
    decisionWords = 'rapid',
    areas = {},
  } = manifest.architecture ?? {};
  const id = idOf(address);
  return {
    id,
    address,
    title: name ?? id,
    description,
    asOf,
    currency,
    dimensions: (dimensions as Scope | undefined) ?? {},
    workingTime: workingTimeOf(workday, workweek),
    decisionWords,
    areas: AREAS.filter((area) => area in areas).map((area) => ({ area, owner: areas[area]?.owner })),
    place,
    node,
  };
}
