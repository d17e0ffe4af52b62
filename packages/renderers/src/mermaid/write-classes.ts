import { classesOf, NODE_MARKS } from '../style/marks.ts';
import { SHAPES } from '../style/shapes.ts';
import type { Theme } from '../style/tones.ts';
import type { GraphNode } from '../views/view.ts';
import { cssOfClass, cssOfTone } from './palette.ts';

/** The definitions of the classes that some nodes use, and the lines that give them to the nodes, in the order in which they must apply. */
export function writeClasses(nodes: readonly GraphNode[], nameOf: (node: GraphNode) => string, theme: Theme): string[] {
  const members = new Map<string, string[]>();
  for (const node of nodes) {
    for (const name of classesOf(node)) members.set(name, [...(members.get(name) ?? []), nameOf(node)]);
  }
  const used = ORDER.filter((name) => members.has(name));
  return [
    ...used.map((name) => `classDef ${name} ${cssOfClass(name, theme)}`),
    ...used.map((name) => `class ${members.get(name)?.join(',')} ${name}`),
  ];
}

export function writeNoteClass(names: readonly string[], theme: Theme): string[] {
  return names.length === 0 ? [] : [`classDef note ${cssOfTone('note', theme, true)}`, `class ${names.join(',')} note`];
}

const ORDER: readonly string[] = [...Object.keys(SHAPES), ...NODE_MARKS, 'warning', 'error'];
