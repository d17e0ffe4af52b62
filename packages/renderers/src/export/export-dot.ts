import { AREA_NAMES, AREAS, type Compilation, groupBy, kindInWords } from '@spandrel/compiler';
import { type ExportedNode, type ExportedRelation, exportGraph } from './export-graph.ts';
import { joinLines } from './join-lines.ts';
import { writeUnwritable } from './write-unwritable.ts';

/**
 * The graph in Graphviz’s language (https://graphviz.org/doc/info/lang.html): a box for everything with an address, an
 * arrow for every relation, a frame for each area and for each element that has parts. That an element contains its
 * parts is what its frame says, so there is no arrow for it.
 */
export function exportDot(compilation: Compilation): string {
  const { nodes, relations } = exportGraph(compilation);
  const { architecture } = compilation.model;
  const byArea = groupBy(nodes, ({ area }) => area);
  return joinLines([
    `digraph ${name(architecture.address)} {`,
    `graph [label=${label(architecture.title)}, labelloc="t", rankdir="LR", fontname="Helvetica"];`,
    'node [shape="box", style="rounded,filled", fillcolor="white", fontname="Helvetica", fontsize=11];',
    'edge [fontname="Helvetica", fontsize=9, color="#64748b", fontcolor="#475569"];',
    ...AREAS.flatMap((area) => frame(`cluster ${area}`, AREA_NAMES[area], elements(byArea.get(area) ?? []))),
    ...(byArea.get(null) ?? []).map(box),
    ...relations.filter(({ verb }) => verb !== 'contains').map(arrow),
    '}',
  ]);
}

/** The elements of an area, those with parts in a frame of their own. */
function elements(nodes: readonly ExportedNode[]): string[] {
  const byElement = groupBy(nodes, ({ element }) => element);
  return nodes
    .filter(({ address, element }) => address === element)
    .flatMap((element) => {
      const group = byElement.get(element.address) ?? [];
      return group.length > 1 ? frame(`cluster ${element.address}`, element.name, group.map(box)) : [box(element)];
    });
}

function frame(id: string, title: string, content: readonly string[]): string[] {
  if (content.length === 0) return [];
  return [
    `subgraph ${name(id)} {`,
    `graph [label=${label(title)}, style="rounded", color="#cbd5e1"];`,
    ...content,
    '}',
  ];
}

function box({ address, name: title, kind }: ExportedNode): string {
  return `${name(address)} [label=${label(`${title}\n${kindInWords(kind)}`)}, tooltip=${label(address)}];`;
}

function arrow({ from, to, verb }: ExportedRelation): string {
  return `${name(from)} -> ${name(to)} [xlabel=${label(verb)}];`;
}

/**
 * Any text as a name. Within quotes, Graphviz knows no escape but that of the quote, so a backslash stands twice in what
 * it calls the node: an odd one before a quote could not be written otherwise.
 */
function name(text: string): string {
  return `"${writeUnwritable(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Any text as a label, where Graphviz also reads entities of HTML and, behind a backslash, line breaks and names. */
function label(text: string): string {
  const plain = writeUnwritable(text).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${plain.replaceAll(/\r\n?|\n/g, '\\n')}"`;
}
