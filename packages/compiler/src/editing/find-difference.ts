import { variableName } from '../expressions/environment.ts';
import { findVariable } from '../expressions/find-variable.ts';
import { type Address, idOf, kindOf, readdress } from '../model/addresses.ts';
import type { Reference } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { applySplices } from './splices.ts';

/**
 * Where two models differ, of which the second should be the first with one element’s id changed: the address of the first
 * element that says something else, or `undefined` where none does.
 */
export function firstDifference(before: Model, after: Model, address: Address, id: string): Address | undefined {
  const rename = (other: Address): Address => readdress(other, address, id);
  const forms = (text: string): string[] => [
    text,
    rename(text),
    fieldForm(text, address, id),
    condition(text, address, id),
  ];
  for (const element of before.elements) {
    const other = after.get(rename(element.address));
    const isRenamed = element.address === address;
    const [old, now] = [element.value, other?.value].map((value) => (isRenamed ? withoutFormerly(value) : value));
    if (!other || !isSame(old, now, forms)) return element.address;
  }
  if (!isSame(before.manifest, after.manifest, forms)) return before.architecture.address;
  if (before.elements.length !== after.elements.length) return address;
  const missing = [...before.nodes.keys()].find((node) => !after.nodes.has(rename(node)));
  if (missing !== undefined) return missing;
  const arrows = new Set(after.references.map(arrow));
  return before.references.find(
    ({ from, to, ...rest }) => !arrows.has(arrow({ ...rest, from: rename(from), to: rename(to) })),
  )?.from;
}

function withoutFormerly(value: object | undefined): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => key !== 'formerly'));
}

function arrow({ from, keyPath, to }: Reference): string {
  return `${from}|${keyPath}|${to}`;
}

/** Whether a value is the same, with every text in one of the forms that it may take. */
function isSame(old: unknown, now: unknown, forms: (text: string) => string[]): boolean {
  if (typeof old === 'string') return typeof now === 'string' && forms(old).includes(now);
  if (typeof old !== 'object' || old === null) return Object.is(old, now);
  if (typeof now !== 'object' || now === null || Array.isArray(old) !== Array.isArray(now)) return false;
  const [entries, others] = [Object.entries(old), Object.entries(now)];
  return (
    entries.length === others.length &&
    entries.every(([key, value], index) => {
      const [otherKey, other] = others[index] as [string, unknown];
      return forms(key).includes(otherKey) && isSame(value, other, forms);
    })
  );
}

function fieldForm(text: string, address: Address, id: string): string {
  return kindOf(address) === 'entity' && text.startsWith(`${idOf(address)}.`)
    ? id + text.slice(idOf(address).length)
    : text;
}

function condition(text: string, address: Address, id: string): string {
  if (kindOf(address) !== 'entity') return text;
  const spans = findVariable(text, variableName(idOf(address)));
  return applySplices(
    text,
    spans.map((span) => ({ ...span, text: variableName(id) })),
  );
}
