import { kindFacts } from '../schema/language.ts';
import type { Mapping } from '../schema/normalise.ts';
import { shapeOfKey } from '../schema/shape.ts';
import type { YamlNode } from '../source/nodes.ts';
import { type Address, elementAddressOf, idOf, kindOf } from './addresses.ts';
import type { ModelNode } from './element.ts';
import { nestedName } from './link.ts';
import type { Declaration, ReadFile } from './read-file.ts';

/** How something is taken out of use: it is declared as retired where its kind can be, else it is no longer declared. */
export type Retirement = 'status' | 'removal';

const PART_KEYS: Readonly<Record<string, string>> = {
  stage: 'stages',
  step: 'steps',
  field: 'fields',
  transition: 'transitions',
  handoff: 'handoffs',
};
/** A capability is gone once nobody provides it; that it is required is the reason to ask. */
const PROVIDING_KEYS = ['provides', 'primaryFor'];

/** How a node is retired; undefined for artifacts and the architecture, which nothing by itself declares. */
export function retirementOf({ kind, element, address }: ModelNode): Retirement | undefined {
  if (element?.address === address) return canBeRetired(element.kind) ? 'status' : 'removal';
  return kind === 'capability' || kind in PART_KEYS ? 'removal' : undefined;
}

function canBeRetired(kind: Declaration['kind']): boolean {
  const status = shapeOfKey(kindFacts(kind).shape, 'status');
  return status?.type === 'text' && status.values?.includes('retired') === true;
}

/** What the files say once something is retired. Whatever stays keeps its place in the text. */
export function retire(files: readonly ReadFile[], address: Address): ReadFile[] {
  return files.map((file) => {
    const spoiled = new Map(file.spoiled);
    /** What is wrong with a value is wrong with what is left of it. */
    const derived = <T extends Mapping>(was: object | undefined, is: T): T => {
      const slips = was && spoiled.get(was);
      if (slips) spoiled.set(is, slips);
      return is;
    };
    const declarations = file.declarations.flatMap((declaration): Declaration[] => {
      if (kindOf(address) === 'capability') return [withoutCapability(declaration, idOf(address), derived)];
      if (elementAddressOf(address) !== declaration.address) return [declaration];
      if (address !== declaration.address) return [withoutPart(declaration, address, derived)];
      if (!canBeRetired(declaration.kind)) return [];
      return [{ ...declaration, value: derived(declaration.value, { ...declaration.value, status: 'retired' }) }];
    });
    return { ...file, declarations, spoiled };
  });
}

type Derive = <T extends Mapping>(was: object | undefined, is: T) => T;

function withoutCapability(declaration: Declaration, name: string, derived: Derive): Declaration {
  if (declaration.kind !== 'system') return declaration;
  return PROVIDING_KEYS.reduce((left, key) => withoutItems(left, key, (item) => item === name, derived), declaration);
}

function withoutPart(declaration: Declaration, address: Address, derived: Derive): Declaration {
  const key = PART_KEYS[kindOf(address)] ?? '';
  const name = address.slice(address.indexOf('.') + 1);
  const parts = declaration.value[key];
  const isPart = (item: unknown): boolean => typeof item === 'object' && item !== null && nestedName(item) === name;
  if (Array.isArray(parts)) return withoutItems(declaration, key, isPart, derived);
  if (typeof parts !== 'object' || parts === null) return declaration;
  const left = Object.fromEntries(Object.entries(parts).filter(([id]) => id !== name));
  return {
    ...declaration,
    value: derived(declaration.value, { ...declaration.value, [key]: derived(parts, left) }),
  };
}

/** A declaration without some items of a list; in its text, too, since items are found there by their number. */
function withoutItems(
  declaration: Declaration,
  key: string,
  isGone: (item: unknown) => boolean,
  derived: Derive,
): Declaration {
  const items = declaration.value[key];
  if (!Array.isArray(items) || !items.some(isGone)) return declaration;
  const stays = (_: unknown, at: number): boolean => !isGone(items[at]);
  return {
    ...declaration,
    value: derived(declaration.value, { ...declaration.value, [key]: items.filter(stays) }),
    node: withItems(declaration.node, key, stays),
  };
}

function withItems(node: YamlNode, key: string, stays: (item: unknown, at: number) => boolean): YamlNode {
  if (node.kind !== 'map') return node;
  const entries = node.entries.map((entry) =>
    entry.key === key && entry.value.kind === 'seq'
      ? { ...entry, value: { ...entry.value, items: entry.value.items.filter(stays) } }
      : entry,
  );
  return { ...node, entries };
}
