import type { Address, Element, Kind, Model } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';

/**
 * What is known of a workspace, as if only some elements were declared, so that a built-in view shows just these. What
 * connects them comes along: the flows between selected systems, and the rights over what is selected.
 */
export function restrictIndex(index: CompilationIndex, selected: ReadonlySet<Address>): CompilationIndex {
  const { model } = index;
  const all = <K extends Kind>(kind: K): readonly Element<K>[] =>
    model.all(kind).filter((element) => selected.has(element.address) || connects(element, selected, index));
  const restricted: Model = { ...model, all, elements: model.elements.filter(({ address }) => selected.has(address)) };
  return { ...index, model: restricted };
}

function connects(element: Element, selected: ReadonlySet<Address>, { compilation }: CompilationIndex): boolean {
  if (element.kind === 'flow') {
    const { from, to } = (element as Element<'flow'>).value;
    return selected.has(from) && selected.has(to);
  }
  if (element.kind !== 'decision-right') return false;
  const right = element as Element<'decision-right'>;
  return presentItems(compilation.analyses.authority.governedBy(right)).some((address) => selected.has(address));
}
