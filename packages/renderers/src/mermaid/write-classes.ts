import type { GraphNode, Mark, NodeShape } from '../views/view.ts';
import { classesOf, NODE_MARKS, NOTE_STYLE, type NodeStyle, SEVERITY_BORDERS, SHAPE_STYLES } from './palette.ts';

/** The definitions of the classes that some nodes use, and the lines that give them to the nodes, in the order in which they must apply. */
export function writeClasses(nodes: readonly GraphNode[], nameOf: (node: GraphNode) => string): string[] {
  const members = new Map<string, string[]>();
  for (const node of nodes) {
    for (const name of classesOf(node)) members.set(name, [...(members.get(name) ?? []), nameOf(node)]);
  }
  const used = ORDER.filter((name) => members.has(name));
  return [
    ...used.map((name) => `classDef ${name} ${cssOf(name)}`),
    ...used.map((name) => `class ${members.get(name)?.join(',')} ${name}`),
  ];
}

export function writeNoteClass(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`classDef note ${styleOf(NOTE_STYLE)}`, `class ${names.join(',')} note`];
}

const ORDER: readonly string[] = [...Object.keys(SHAPE_STYLES), ...Object.keys(NODE_MARKS), 'warning', 'error'];

function cssOf(name: string): string {
  const border = SEVERITY_BORDERS[name as 'error' | 'warning'];
  if (border) return `stroke:${border.stroke},stroke-width:${border.width}px`;
  return styleOf((SHAPE_STYLES[name as NodeShape] ?? NODE_MARKS[name as Mark]) as NodeStyle);
}

export function styleOf({ fill, stroke, color, width = 1.5, dashed }: NodeStyle): string {
  return `fill:${fill},stroke:${stroke},color:${color},stroke-width:${width}px${dashed ? ',stroke-dasharray:5 4' : ''}`;
}
