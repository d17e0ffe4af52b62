import { byCodeUnit, type Compilation } from '@spandrel/compiler';
import { type ExportedNode, type ExportedRelation, exportGraph } from './export-graph.ts';
import { flattenValue, type Scalar } from './flatten-value.ts';
import { joinLines } from './join-lines.ts';
import { writeUnwritable } from './write-unwritable.ts';

/** What is said of a node or an edge, by attribute. */
type Attributes = ReadonlyMap<string, Scalar>;
type Subject = 'node' | 'edge';

/**
 * The graph as GraphML (http://graphml.graphdrawing.org/specification.html): a node for everything with an address, an
 * edge for every relation, attributes with their types. Labels are there twice: as the attribute that most tools show,
 * and in yEd’s own words, since yEd shows no other.
 */
export function exportGraphml(compilation: Compilation): string {
  const { nodes, relations } = exportGraph(compilation);
  const nodeAttributes = nodes.map(attributesOfNode);
  const edgeAttributes = relations.map(attributesOfRelation);
  return joinLines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">',
    ...keys('node', nodeAttributes),
    ...keys('edge', edgeAttributes),
    '<key id="yed.node" for="node" yfiles.type="nodegraphics"/>',
    '<key id="yed.edge" for="edge" yfiles.type="edgegraphics"/>',
    `<graph id="${inQuotes(compilation.model.architecture.id)}" edgedefault="directed">`,
    ...nodes.map(
      ({ address, name }, at) =>
        `<node id="${inQuotes(address)}">${data('node', nodeAttributes[at])}<data key="yed.node"><y:ShapeNode><y:NodeLabel>${content(name)}</y:NodeLabel></y:ShapeNode></data></node>`,
    ),
    ...relations.map(
      ({ id, from, to, verb }, at) =>
        `<edge id="${inQuotes(id)}" source="${inQuotes(from)}" target="${inQuotes(to)}">${data('edge', edgeAttributes[at])}<data key="yed.edge"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>${content(verb)}</y:EdgeLabel></y:PolyLineEdge></data></edge>`,
    ),
    '</graph>',
    '</graphml>',
  ]);
}

function attributesOfNode({ name, kind, area, element, location, declaration }: ExportedNode): Attributes {
  return present({
    label: name,
    kind,
    area,
    element,
    file: location.file,
    line: location.start.line,
    ...Object.fromEntries(flattenValue(declaration?.value, declaration?.shape)),
  });
}

function attributesOfRelation({ verb, key, via, location }: ExportedRelation): Attributes {
  return present({ label: verb, key, via, file: location.file, line: location.start.line });
}

function present(attributes: Readonly<Record<string, Scalar | null>>): Attributes {
  return new Map(Object.entries(attributes).filter((entry): entry is [string, Scalar] => entry[1] !== null));
}

/** Declares every attribute that occurs, with the type that all its values have, or as a text. */
function keys(subject: Subject, all: readonly Attributes[]): string[] {
  const types = new Map<string, string>();
  for (const attributes of all) {
    for (const [name, value] of attributes) {
      const type = typeOf(name, value);
      types.set(name, (types.get(name) ?? type) === type ? type : 'string');
    }
  }
  return [...types]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(
      ([name, type]) =>
        `<key id="${inQuotes(`${subject}.${name}`)}" for="${subject}" attr.name="${inQuotes(name)}" attr.type="${type}"/>`,
    );
}

function typeOf(name: string, value: Scalar): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  return name === 'line' ? 'int' : 'double';
}

function data(subject: Subject, attributes: Attributes | undefined): string {
  return Array.from(
    attributes ?? [],
    ([name, value]) => `<data key="${inQuotes(`${subject}.${name}`)}">${content(String(value))}</data>`,
  ).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Any text between tags, where readers take some characters for the end of a line: those of XML 1.1 as well as of 1.0. */
function content(text: string): string {
  return writeUnwritable(text).replaceAll(/[&<>\r\u0085\u2028]/g, reference);
}

/** Any text as the value of an attribute, where readers take bare tabs and line breaks for spaces, too. */
function inQuotes(text: string): string {
  return writeUnwritable(text).replaceAll(/[&<>"\t\n\r\u0085\u2028]/g, reference);
}

function reference(character: string): string {
  return ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;
}
