import {
  type Address,
  type Compilation,
  type Element,
  elementAddressOf,
  type Finding,
  groupBy,
  idOf,
  Locator,
  type Model,
  type ModelNode,
  type Place,
  type Reference,
} from '@spandrel/compiler';
import { wildcardInWords } from './words/name-things.ts';
import { plainText } from './words/plain-text.ts';

/** A compilation with what every view and page looks up in it. */
export interface CompilationIndex {
  readonly compilation: Compilation;
  readonly model: Model;
  /** The findings about an element or something nested in it, waived ones included. */
  readonly findingsOf: (element: Address) => readonly Finding[];
  readonly referencesFrom: (node: Address) => readonly Reference[];
  /** What is nested in an element and has an address of its own. */
  readonly partsOf: (element: Address) => readonly ModelNode[];
  /** The decision records that affect an element or something nested in it. */
  readonly recordsOf: (element: Address) => readonly Element<'decision-record'>[];
  /** The name that people read; the id of what is not declared. */
  readonly titleOf: (address: Address) => string;
  /** `path:line` of a place. */
  readonly positionOf: (place: Place) => string;
}

export function indexCompilation(compilation: Compilation): CompilationIndex {
  const { model } = compilation;
  const findings = manyToMany(compilation.findings, ({ elements }) => elements);
  const records = manyToMany(model.all('decision-record'), ({ value }) => value.affects ?? []);
  const outgoing = groupBy(model.references, ({ from }) => from);
  const parts = groupBy(
    [...model.nodes.values()].filter(({ address, element }) => element !== undefined && element.address !== address),
    ({ element }) => element?.address,
  );
  const locator = new Locator(compilation);
  return {
    compilation,
    model,
    findingsOf: (element) => findings.get(element) ?? [],
    referencesFrom: (node) => outgoing.get(node) ?? [],
    partsOf: (element) => parts.get(element) ?? [],
    recordsOf: (element) => records.get(element) ?? [],
    titleOf: (address) => titleOf(model, address),
    positionOf(place) {
      const { file, start } = locator.location(place);
      return `${file}:${start.line}`;
    },
  };
}

function titleOf(model: Model, address: Address): string {
  if (address.endsWith('/*')) return wildcardInWords(address);
  if (address === model.architecture.address) return model.architecture.title;
  const node = model.node(address);
  const title = plainText(node?.title ?? '') === '' ? idOf(address) : (node?.title ?? '');
  if (node?.kind === 'field' && node.element) return `${titleOf(model, node.element.address)}.${title}`;
  return node?.kind === 'transition' || node?.kind === 'handoff' ? titleOfArrow(model, node) : title;
}

/** “Inquiry → Qualified”, by the names of what it leads from and to. */
function titleOfArrow(model: Model, { address, kind }: ModelNode): string {
  const id = idOf(address);
  const dot = id.indexOf('.');
  const ends = id.slice(dot + 1).split('..');
  return ends
    .map((end) => titleOf(model, `${kind === 'transition' ? 'stage' : 'step'}/${id.slice(0, dot)}.${end}`))
    .join(' → ');
}

/** Items by each of the elements that they name, or name a part of. */
function manyToMany<T>(items: Iterable<T>, addressesOf: (item: T) => readonly Address[]): Map<Address, T[]> {
  const index = new Map<Address, T[]>();
  for (const item of items) {
    const named = addressesOf(item).filter((address) => typeof address === 'string');
    for (const element of new Set(named.map(elementAddressOf))) {
      const group = index.get(element);
      if (group) group.push(item);
      else index.set(element, [item]);
    }
  }
  return index;
}
