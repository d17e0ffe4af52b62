import {
  type Address,
  AREA_NAMES,
  AREAS,
  type Area,
  byCodeUnit,
  type Compilation,
  elementAddressOf,
  isKind,
  KINDS,
  kindInWords,
  type ModelNode,
  valuesOf,
} from '@spandrel/compiler';
import {
  capitalised,
  countedKind,
  drawOutline,
  indexCompilation,
  plainText,
  SHAPES,
  shapeOfKind,
  statusOf,
  targetOf,
} from '@spandrel/renderers';
import { type At, BOX, type ExplorerKind, type Thing } from './explorer-data.ts';

export interface NumberedThings {
  readonly kinds: readonly ExplorerKind[];
  readonly areas: readonly { readonly id: Area; readonly name: string }[];
  readonly things: readonly Thing[];
  readonly nodes: readonly ModelNode[];
  readonly at: (address: Address) => At | undefined;
}

const LONGEST_TITLE = 300;
const LONGEST_DESCRIPTION = 1200;

/** Everything with an address, by area, kind and address, each with its place in the list. */
export function numberThings(compilation: Compilation): NumberedThings {
  const { model } = compilation;
  const { titleOf } = indexCompilation(compilation);
  const nodes = [...model.nodes.values()]
    .filter(({ kind, element }) => kind !== 'architecture' && (element === undefined || element.area !== undefined))
    .sort(byPlace);
  const places = new Map(nodes.map(({ address }, at) => [address, at]));
  const at = (address: Address): At | undefined => places.get(address);
  const kindIds = [...new Set(nodes.map(({ kind }) => kind))];
  const areas = AREAS.filter((area) => nodes.some(({ element }) => element?.area === area));
  const findings = placesOfFindings(compilation);
  const described = (node: ModelNode): Thing => {
    const { address, kind, element } = node;
    const own = element?.address === address ? element : undefined;
    const target = targetOf(address, model);
    const { description } = (own?.value ?? {}) as { description?: unknown };
    return withoutEmpty({
      address,
      title: plainText(titleOf(address)).slice(0, LONGEST_TITLE),
      kind: kindIds.indexOf(kind),
      area: element?.area === undefined ? undefined : areas.indexOf(element.area),
      within: own || !element ? undefined : at(element.address),
      owners: valuesOf(node, 'owner').flatMap((owner) => at(owner) ?? []),
      tags: valuesOf(node, 'tag').map(plainText),
      scope: scopeOf(node),
      status: own && statusOf(own),
      description: typeof description === 'string' ? plainText(description).slice(0, LONGEST_DESCRIPTION) : undefined,
      path: target?.path.replace(/\.md$/, '.html'),
      fragment: target?.anchor,
      findings: findings.get(address),
    });
  };
  return {
    kinds: kindIds.map(describeKind),
    areas: areas.map((id) => ({ id, name: AREA_NAMES[id] })),
    things: nodes.map(described),
    nodes,
    at,
  };
}

function byPlace(a: ModelNode, b: ModelNode): number {
  return rankOfArea(a) - rankOfArea(b) || rankOfKind(a) - rankOfKind(b) || byCodeUnit(a.address, b.address);
}

function rankOfArea({ element }: ModelNode): number {
  return element?.area === undefined ? AREAS.length : AREAS.indexOf(element.area);
}

function rankOfKind({ kind }: ModelNode): number {
  return isKind(kind) ? KINDS.indexOf(kind) : KINDS.length;
}

function describeKind(id: string): ExplorerKind {
  const { outline, tone } = SHAPES[shapeOfKind(id)];
  return {
    id,
    name: capitalised(kindInWords(id)),
    plural: capitalised(countedKind(2, id).replace(/^2 /, '')),
    tone,
    outline: drawOutline(outline, { x: 0, y: 0, ...BOX }),
  };
}

function scopeOf({ element }: ModelNode): string[] {
  const { scope } = (element?.value ?? {}) as { scope?: Readonly<Record<string, unknown>> };
  return Object.entries(scope ?? {}).flatMap(([dimension, values]) =>
    Array.isArray(values) ? values.map((value) => plainText(`${dimension}: ${value}`)) : [],
  );
}

/** The findings about each element, those about its parts included, and about each part. */
function placesOfFindings({ findings }: Compilation): Map<Address, number[]> {
  const places = new Map<Address, number[]>();
  for (const [place, { elements }] of findings.entries()) {
    for (const address of new Set([...elements, ...elements.map(elementAddressOf)])) {
      places.set(address, [...(places.get(address) ?? []), place]);
    }
  }
  return places;
}

/** What says nothing takes no room. */
function withoutEmpty<T extends object>(thing: T): T {
  const said = Object.entries(thing).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as T;
}
