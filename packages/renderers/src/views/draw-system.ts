import { type Address, type Element, isLive } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { findingFacts } from './count-findings.ts';
import { isUnowned } from './describe-element.ts';
import { groupOfSystem } from './group-systems.ts';
import type { GraphNode, Mark } from './view.ts';

/** A system as a node of a picture; what is not declared is drawn by its id. */
export function drawSystem(
  address: Address,
  index: CompilationIndex,
  facts: Partial<Pick<GraphNode, 'sublabel' | 'shape'>> = {},
): GraphNode {
  const system = index.model.get<'system'>(address);
  return {
    id: address,
    label: index.titleOf(address),
    shape: 'system',
    group: system ? groupOfSystem(system) : 'other',
    marks: system ? marksOf(system) : [],
    ...findingFacts(address, index),
    ...facts,
  };
}

function marksOf(system: Element<'system'>): Mark[] {
  const { status } = system.value;
  const marks: Mark[] = [];
  if (status === 'proposed') marks.push('planned');
  if (status === 'sunset') marks.push('leaving');
  if (status === 'retired') marks.push('retired');
  if (isUnowned(system) && (isLive(system) || status === 'proposed')) marks.push('unowned');
  return marks;
}
