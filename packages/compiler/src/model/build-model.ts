import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { kindInWords } from '../schema/describe-shape.ts';
import { manifestShape } from '../schema/generated/shapes.ts';
import type { Manifest } from '../schema/generated/types.ts';
import { COLLECTIONS, type Declared, type Kind, kindFacts, kindOfCollection } from '../schema/language.ts';
import { emptyMapping } from '../schema/normalise.ts';
import type { ReferenceShape } from '../schema/shape.ts';
import type { Spoiled } from '../schema/validate.ts';
import { type Address, addressOf, byCodeUnit, idOf } from './addresses.ts';
import type { Element, ModelNode, Reference } from './element.ts';
import { type Linkable, type LinkContext, link, presumedTarget, UNKNOWN_PARENT } from './link.ts';
import { createModel, type Model } from './model.ts';
import { type NestedNode, nestedNodes, spanWithin } from './nested-nodes.ts';
import { type Declaration, MANIFEST, type ReadFile } from './read-file.ts';
import { Names } from './resolve-reference.ts';
import { Unknowns } from './unknowns.ts';

export interface BuiltModel {
  readonly model: Model;
  readonly unknowns: Unknowns;
  readonly diagnostics: readonly Diagnostic[];
}

/** A declaration with what is nested in it. */
interface Named {
  readonly declaration: Declaration;
  readonly nested: readonly NestedNode[];
}

/** Puts what the files declare together: unique addresses, resolved references, and nodes for what is nested. */
export function buildModel(files: readonly ReadFile[]): BuiltModel {
  const inOrder = [...files].sort((a, b) => byCodeUnit(a.file.path, b.file.path));
  const diagnostics: Diagnostic[] = [];
  const spoiled = mergeSpoiled(inOrder);
  const named = nameAll(inOrder, spoiled, diagnostics);
  const names = new Names();
  for (const { declaration, nested } of named) {
    names.add(declaration.address);
    for (const { address } of nested) names.add(address);
    for (const { address } of capabilitiesOf(declaration)) names.add(address);
  }
  const manifestFile = inOrder.find(({ manifest }) => manifest !== undefined);
  const architecture = architectureAddress(manifestFile);
  names.add(architecture);
  const broken = inOrder.filter((file) => file.broken);
  const unknowns = new Unknowns();
  const context: LinkContext = { names, unknowns, spoiled, isExcused: excuses(inOrder, broken) };

  const elements: Element[] = [];
  const references: Reference[] = [];
  for (const { declaration } of named) {
    const linked = link(linkable(declaration, parentOf(declaration, context)), context);
    elements.push(elementOf(declaration, linked.value as Declared<Kind>));
    references.push(...linked.references);
    diagnostics.push(...linked.diagnostics);
  }
  const place: Place = manifestPlace(manifestFile);
  const manifestNode = manifestFile?.manifest?.node ?? { kind: 'map' as const, start: 0, entries: [] };
  const manifest = link(
    {
      id: idOf(architecture),
      address: architecture,
      title: 'the manifest',
      shape: manifestShape,
      node: manifestNode,
      value: manifestFile?.manifest?.value ?? emptyMapping(),
      place,
      parent: undefined,
    },
    context,
  );
  references.push(...manifest.references);
  diagnostics.push(...manifest.diagnostics);

  const model = createModel({
    architecture,
    manifest: manifest.value as unknown as Manifest,
    manifestNode,
    manifestPlace: place,
    elements,
    nodes: nodesOf(named, elements, architecture, place),
    references,
    extensions: inOrder.flatMap(({ extensions }) => extensions),
    unknowns,
    incomplete: incompleteKinds(inOrder),
    brokenFiles: new Set(broken.map(({ file }) => file.path)),
  });
  return { model, unknowns, diagnostics };
}

/** Every declaration once: of two with one address, the first in the order of files and lines stands. */
function nameAll(files: readonly ReadFile[], spoiled: Spoiled, diagnostics: Diagnostic[]): Named[] {
  const first = new Map<Address, Place>();
  const named: Named[] = [];
  for (const declaration of files.flatMap(({ declarations }) => declarations)) {
    const { address, place } = declaration;
    const earlier = first.get(address);
    if (earlier) {
      const related = [{ message: 'first declared here', element: address, place: earlier }];
      diagnostics.push(diagnose('model/duplicate-id', { address }, place, { elements: [address], related }));
      continue;
    }
    first.set(address, place);
    named.push({ declaration, nested: uniqueNested(declaration, spoiled, diagnostics) });
  }
  return named;
}

function uniqueNested(declaration: Declaration, spoiled: Spoiled, diagnostics: Diagnostic[]): NestedNode[] {
  const first = new Map<Address, NestedNode>();
  for (const node of nestedNodes(declaration, spoiled)) {
    const earlier = first.get(node.address);
    if (!earlier) {
      first.set(node.address, node);
      continue;
    }
    const place = (at: NestedNode): Place => ({ file: declaration.place.file, span: spanWithin(declaration, at.path) });
    const [from = '', to = ''] = node.title.split(' → ');
    const related = [{ message: 'the first stands here', element: node.address, place: place(earlier) }];
    const extra = { elements: [node.address], related };
    diagnostics.push(diagnose('model/duplicate-arrow', { what: node.kind, from, to }, place(node), extra));
  }
  return [...first.values()];
}

function linkable({ kind, id, address, node, place, value }: Declaration, parent: string | undefined): Linkable {
  const { shape } = kindFacts(kind);
  return {
    id,
    address,
    shape,
    node,
    value,
    place,
    parent,
    get title(): string {
      return `the ${kindInWords(kind)} “${id}”`;
    },
  };
}

/** Whose parts bare ids name within a declaration. */
function parentOf({ kind, id, value }: Declaration, { names, spoiled }: LinkContext): string | undefined {
  if (kind === 'lifecycle' || kind === 'workflow') return id;
  if (kind !== 'identity-rule') return undefined;
  const entity = value.entity ?? spoiled.get(value)?.get('entity');
  if (typeof entity !== 'string') return UNKNOWN_PARENT;
  const resolution = names.resolve(entity, ENTITY, undefined);
  const address = resolution.is === 'found' ? resolution.address : presumedTarget(entity, resolution);
  return address === undefined ? UNKNOWN_PARENT : idOf(address);
}

const ENTITY: ReferenceShape = { type: 'reference', kinds: ['entity'], verb: 'identifies' };

function elementOf({ kind, id, address, node, place }: Declaration, value: Declared<Kind>): Element {
  // A definition is called by its term, a view by its title.
  const { name, term, title } = value as { name?: string; term?: string; title?: string };
  return {
    kind,
    id,
    address,
    title: name ?? (kind === 'definition' ? term : kind === 'view' ? title : undefined) ?? id,
    area: kindFacts(kind).area,
    value,
    place,
    node,
  };
}

function nodesOf(
  named: readonly Named[],
  elements: readonly Element[],
  architecture: Address,
  place: Place,
): Map<Address, ModelNode> {
  const nodes = new Map<Address, ModelNode>();
  named.forEach(({ declaration, nested }, index) => {
    const element = elements[index] as Element;
    nodes.set(element.address, {
      address: element.address,
      kind: element.kind,
      title: element.title,
      element,
      path: [],
      place: element.place,
    });
    for (const { address, kind, title, path } of nested) {
      nodes.set(address, {
        address,
        kind,
        title,
        element,
        path,
        // Most places are never asked for.
        get place(): Place {
          return { file: element.place.file, span: spanWithin(declaration, path) };
        },
      });
    }
  });
  for (const { declaration } of named) {
    for (const { address, title, path } of capabilitiesOf(declaration)) {
      if (nodes.has(address)) continue;
      const file = declaration.place.file;
      nodes.set(address, {
        address,
        kind: 'capability',
        title,
        element: undefined,
        path: [],
        place: { file, span: spanWithin(declaration, path) },
      });
    }
  }
  nodes.set(architecture, {
    address: architecture,
    kind: 'architecture',
    title: architecture,
    element: undefined,
    path: [],
    place,
  });
  return nodes;
}

/** The capabilities that a system provides or a step requires; each is a node, where it is first named. */
function capabilitiesOf({
  kind,
  value,
}: Declaration): { address: Address; title: string; path: (string | number)[] }[] {
  const named = (list: unknown, path: (string | number)[]) =>
    (Array.isArray(list) ? list : []).flatMap((title: unknown, index) =>
      typeof title !== 'string'
        ? []
        : {
            address: addressOf('capability', title),
            title,
            path: [...path, index],
          },
    );
  if (kind === 'system') return [...named(value.provides, ['provides']), ...named(value.primaryFor, ['primaryFor'])];
  if (kind !== 'workflow') return [];
  const steps = (value.steps as Record<string, { requires?: unknown }> | undefined) ?? {};
  return Object.entries(steps).flatMap(([id, step]) => named(step?.requires, ['steps', id, 'requires']));
}

function architectureAddress(file: ReadFile | undefined): Address {
  const id = (file?.manifest?.value.architecture as { id?: string } | undefined)?.id;
  return addressOf('architecture', id ?? 'architecture');
}

function manifestPlace(file: ReadFile | undefined): Place {
  const node = file?.manifest?.node;
  const entry =
    node?.kind === 'map' ? (node.entries.find(({ key }) => key === 'architecture') ?? node.entries[0]) : undefined;
  return {
    file: file?.file.path ?? MANIFEST,
    span: entry ? { start: entry.start, end: entry.end } : { start: 0, end: 0 },
  };
}

function mergeSpoiled(files: readonly ReadFile[]): Spoiled {
  return new Map(files.flatMap(({ spoiled }) => [...spoiled]));
}

/** A name that can't be found is no second mistake where it is no id, or may stand in a file that could not be read to its end. */
function excuses(files: readonly ReadFile[], broken: readonly ReadFile[]): (name: string) => boolean {
  const badNames = new Set(files.flatMap((file) => [...file.badNames]));
  const anything = broken.some(({ file }) => file.unread);
  const keys = broken.map(({ file }) => new Set(Array.from(file.text.matchAll(KEY_LIKE), ([, key]) => key)));
  return (name) => {
    const bare = name.slice(name.indexOf('/') + 1);
    if (anything || badNames.has(bare)) return true;
    const parts = bare.split('.').filter((part) => part !== '');
    return keys.some((known) => parts.every((part) => known.has(part)));
  };
}

/** What looks like a key in YAML that could not be parsed. */
const KEY_LIKE = /(?<=^|[\s{,"'])([\w-]+)["']?[ \t]*:/gm;

/** The kinds of which more may be meant than could be read. */
function incompleteKinds(files: readonly ReadFile[]): ReadonlySet<Kind> {
  const broken = files.filter((file) => file.broken);
  const named = COLLECTIONS.filter((name) =>
    broken.some(({ file }) => file.unread || new RegExp(`^["']?${name}["']?\\s*:`, 'm').test(file.text)),
  );
  const lost = files.flatMap(({ lostKinds }) => [...lostKinds]);
  return new Set([...named.map((name) => kindOfCollection(name) as Kind), ...lost]);
}
