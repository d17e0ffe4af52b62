import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { cycles } from '../graph/strong-components.ts';
import { type Address, byCodeUnit } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { groupBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import type { Kind } from '../schema/language.ts';

/** The keys by which elements of one kind follow on each other, and must not come back to themselves. */
const CHAINS: { kind: Kind; key: string }[] = [
  { kind: 'decision-record', key: 'supersedes' },
  { kind: 'metric', key: 'inputs' },
  { kind: 'metric', key: 'variantOf' },
  { kind: 'attribution-model', key: 'calibratedBy' },
  { kind: 'system', key: 'replacedBy' },
  { kind: 'decision-right', key: 'delegatedFrom' },
];

/** Circles in what has to begin somewhere. */
export function checkCycles(model: Model): Diagnostic[] {
  return [...CHAINS.flatMap(({ kind, key }) => chainCycles(model, kind, key)), ...stepCycles(model)];
}

function chainCycles(model: Model, kind: Kind, key: string): Diagnostic[] {
  const elements = model.all(kind);
  const targets = new Map<Address, Address[]>(elements.map((element) => [element.address, valuesOf(element, key)]));
  const successors = (address: Address): Address[] =>
    (targets.get(address) ?? []).filter((target) => targets.has(target));
  return cycles(targets.keys(), successors).map((members) => {
    const ordered = walkFrom([...members].sort(byCodeUnit)[0] as Address, members, successors);
    const first = model.get(ordered[0]) as Element;
    return diagnose('model/cycle', { key, members: ordered }, placeOf(first, [key]), { elements: ordered });
  });
}

/** The members of a circle in the order in which they lead to each other, as far as one walk goes. */
function walkFrom(
  start: Address,
  members: readonly Address[],
  successors: (address: Address) => readonly Address[],
): Address[] {
  const ahead = new Set(members);
  const walk: Address[] = [];
  for (let here: Address | undefined = start; here !== undefined; ) {
    walk.push(here);
    ahead.delete(here);
    here = successors(here).find((address) => ahead.has(address));
  }
  return walk;
}

function valuesOf(element: Element, key: string): Address[] {
  const value = (element.value as Record<string, unknown>)[key];
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string')
    : typeof value === 'string'
      ? [value]
      : [];
}

function stepCycles(model: Model): Diagnostic[] {
  return model.all('workflow').flatMap((workflow) => {
    const handoffs = (workflow.value.handoffs ?? []).filter(
      ({ feedback, from, to }) => feedback !== true && from && to,
    );
    const byStep = groupBy(handoffs, ({ from }) => from);
    const successors = (step: Address): Address[] => (byStep.get(step) ?? []).map(({ to }) => to);
    return cycles([...new Set(handoffs.map(({ from }) => from))].sort(byCodeUnit), successors).map((members) => {
      const ordered = walkFrom([...members].sort(byCodeUnit)[0] as Address, members, successors);
      const index = (workflow.value.handoffs ?? []).findIndex(
        ({ from, to }) => from === ordered[0] && members.includes(to),
      );
      const place = placeOf(workflow, ['handoffs', Math.max(index, 0)]);
      return diagnose('model/cycle', { key: 'handoffs', members: ordered }, place, { elements: [workflow.address] });
    });
  });
}
