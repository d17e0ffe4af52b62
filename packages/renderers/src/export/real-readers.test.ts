import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from '../../testing/hostile-text.ts';
import { type JsonNode, readDot, readGraphml, readJson } from '../../testing/read-exports.ts';
import { compileFiles, compileText, exampleNames, readExample } from '../../testing/workspaces.ts';
import { exportDot, exportGraphml, exportJson } from '../index.ts';

/** A name as Graphviz keeps it: it knows no escape within quotes but that of the quote. */
const asDotName = (name: string): string => name.replaceAll('\\', '\\\\');

/** What XML and DOT can’t hold stands there as JSON would write it. */
function holdable(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isHeld = (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
      return isHeld || '\t\n\r'.includes(character) ? character : `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .join('');
}

describe.each(exampleNames())('the exports of %s', (name) => {
  const compilation = compileFiles(readExample(name));
  const json = readJson(exportJson(compilation, '0'));
  const nodes: JsonNode[] = [...json.elements, ...json.parts];

  it('say the same as GraphML and as JSON', () => {
    const graph = readGraphml(exportGraphml(compilation));
    expect(graph.nodes().sort()).toEqual([...nodes.map(({ address }) => address), json.architecture.address].sort());
    for (const { address, kind, name: label, value, location } of nodes) {
      const attributes = graph.getNodeAttributes(address);
      expect(attributes).toMatchObject({ label, kind, file: location.file, line: location.start.line });
      const scalars = Object.entries(value ?? {}).filter(([, inner]) => typeof inner !== 'object');
      for (const [key, inner] of scalars) expect(String(attributes[`value.${key}`])).toBe(String(inner));
    }
    expect(graph.edges().sort()).toEqual(json.relations.map(({ id }) => id).sort());
    for (const { id, from, to, verb, key, via, location } of json.relations) {
      expect(graph.extremities(id)).toEqual([from, to]);
      expect(graph.getEdgeAttributes(id)).toMatchObject({
        label: verb,
        ...(key === null ? {} : { key }),
        ...(via === null ? {} : { via }),
        line: location.start.line,
      });
    }
  });

  it('say the same as DOT and as JSON, drawn by Graphviz', () => {
    const { nodes: boxes, edges, frames } = readDot(exportDot(compilation));
    expect([...boxes.keys()].sort()).toEqual(
      [...nodes.map(({ address }) => address), json.architecture.address].sort(),
    );
    for (const { address, name: title } of nodes) expect(boxes.get(address)?.[0]).toBe(title);
    const arrows = json.relations.filter(({ verb }) => verb !== 'contains');
    expect(edges.map(({ from, to, text }) => `${from} ${text} ${to}`).sort()).toEqual(
      arrows.map(({ from, to, verb }) => `${from} ${verb} ${to}`).sort(),
    );
    const withParts = new Set(json.relations.filter(({ verb }) => verb === 'contains').map(({ from }) => from));
    expect(frames.length).toBeGreaterThan(withParts.size);
  });

  it('place every relation at a name of what it leads to, or at what it follows from', () => {
    const texts = new Map(readExample(name).map(({ path, text }) => [path, text.split('\n')]));
    const declared = json.relations.filter(({ key }) => key !== null);
    expect(declared.length).toBeGreaterThan(50);
    for (const { id, to, location } of declared) {
      const { start, end } = location as typeof location & { start: { column: number }; end: { column: number } };
      const written = texts.get(location.file)?.[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? '';
      expect([`${to} `, `${to.split('.').at(-1)} `, `${to.split('/')[1]} `], id).toContain(
        `${written.replaceAll(/^["']|["']$/g, '')} `,
      );
    }
  });
});

describe('any text at all', () => {
  const workspaceOf = (text: string): string => {
    const quoted = JSON.stringify(text);
    return `systems: {a: {name: ${quoted}, description: ${quoted}, provides: [${quoted}], x-own: ${quoted}}}
entities: {e: {fields: {x-note: ${quoted}, f: {description: ${quoted}}}}}
workflows: {w: {inputs: [${quoted}], steps: {s: {name: ${quoted}, produces: [${quoted}]}}}}
`;
  };

  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { elements, parts } = readJson(exportJson(compileText(workspaceOf(text)), '0'));
        expect(elements.map(({ value }) => value)).toMatchObject([
          { fields: { 'x-note': text, f: { description: text } } },
          { name: text, description: text, provides: [text], 'x-own': text },
          { inputs: [text] },
        ]);
        expect(parts.map(({ address }) => address)).toEqual([
          `artifact/w.${text}`,
          `capability/${text}`,
          'field/e.f',
          'step/w.s',
        ]);
      }),
    );
  });

  it('comes back from GraphML as it was, but for characters that XML can’t hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const graph = readGraphml(exportGraphml(compileText(workspaceOf(text))));
        const expected = holdable(text);
        expect(graph.getNodeAttributes('system/a')).toMatchObject({
          label: expected,
          'value.description': expected,
          'value.provides': expected,
          'value.x-own': expected,
        });
        expect(graph.getNodeAttribute(`capability/${expected}`, 'label')).toBe(expected);
        expect(graph.outEdges('step/w.s')).toEqual([`step/w.s|produces|artifact/w.${expected}`]);
      }),
    );
  });

  it('is drawn by Graphviz as it is, but for what no line of text can hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { nodes, edges } = readDot(exportDot(compileText(workspaceOf(text))));
        const expected = holdable(text);
        expect(nodes.get('system/a')).toEqual([...expected.split(/\r\n?|\n/).filter((line) => line !== ''), 'system']);
        expect(nodes.has(asDotName(`capability/${expected}`))).toBe(true);
        expect(edges.map(({ to }) => to)).toContain(asDotName(`artifact/w.${expected}`));
      }),
    );
  });
});
