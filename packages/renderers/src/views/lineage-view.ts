import { kindOf, type Lineage, listAnd, weakestLink } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { weakLinkInWords } from '../words/name-weaknesses.ts';
import { drawLineage } from './draw-lineage.ts';
import type { GraphView } from './view.ts';

/** A lineage as a picture from left to right, with how much it is and its weakest link. */
export function lineageView(id: string, title: string, lineage: Lineage, index: CompilationIndex): GraphView {
  return {
    kind: 'graph',
    id,
    title,
    description: describeLineage(lineage, index),
    area: 'measurement-reporting',
    notation: 'flow',
    direction: 'LR',
    ...drawLineage(lineage, index),
    groups: [],
    hidden: [],
    parts: [],
    tables: [],
  };
}

/** How much a lineage is, and what is weakest about it. */
export function describeLineage(lineage: Lineage, index: CompilationIndex): string {
  const count = (kind: string): number => lineage.nodes.filter(({ address }) => kindOf(address) === kind).length;
  const counts = [
    [count('report'), 'report', 'reports'],
    [count('metric'), 'metric', 'metrics'],
    [count('field'), 'field that they rest on', 'fields that they rest on'],
    [count('system'), 'system that supplies these', 'systems that supply these'],
  ] as const;
  const parts = counts.filter(([number]) => number > 0).map(([number, one, more]) => counted(number, one, more));
  const weakest = weakestLink(lineage);
  return [
    `${listAnd(parts)}.`,
    weakest === undefined ? 'Every link holds.' : `The weakest link: ${weakLinkInWords(weakest, index)}.`,
  ].join(' ');
}
