import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { SaxesParser } from 'saxes';

const graphviz = await Graphviz.load();

/** What an export as JSON holds, as far as the other formats hold it, too. */
export interface JsonExport {
  readonly architecture: { readonly address: string; readonly name: string };
  readonly compileErrors: number;
  readonly elements: readonly JsonNode[];
  readonly parts: readonly JsonNode[];
  readonly relations: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly verb: string;
    readonly key: string | null;
    readonly via: string | null;
    readonly location: { readonly file: string; readonly start: { readonly line: number } };
  }[];
  readonly extensions: readonly { readonly within: string | null; readonly key: string; readonly value: unknown }[];
}

export interface JsonNode {
  readonly address: string;
  readonly kind: string;
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly location: { readonly file: string; readonly start: { readonly line: number } };
}

export function readJson(text: string): JsonExport {
  return JSON.parse(text) as JsonExport;
}

/** GraphML as a strict XML parser and graphology read it; throws where it is not well-formed. */
export function readGraphml(text: string): MultiDirectedGraph<Record<string, unknown>, Record<string, unknown>> {
  const strict = new SaxesParser({ xmlns: true });
  strict.on('error', (error) => {
    throw error;
  });
  strict.write(text).close();
  return parse(MultiDirectedGraph, text) as MultiDirectedGraph;
}

/** DOT as Graphviz lays it out: what it calls every node, with the lines of text that it draws for it. */
export interface DrawnGraph {
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly text: string }[];
  readonly frames: readonly string[];
}

interface DrawnObject {
  readonly _gvid: number;
  readonly name: string;
  readonly nodes?: readonly number[];
  readonly _ldraw_?: readonly { readonly op: string; readonly text?: string }[];
}

/** Reads DOT with Graphviz itself; throws what it says where a text is no graph. */
export function readDot(text: string): DrawnGraph {
  const drawn = JSON.parse(graphviz.layout(text, 'json', 'dot')) as {
    objects?: DrawnObject[];
    edges?: (DrawnObject & { tail: number; head: number })[];
  };
  const objects = drawn.objects ?? [];
  const names = new Map(objects.map(({ _gvid, name }) => [_gvid, name]));
  const isFrame = ({ name }: DrawnObject): boolean => name.startsWith('cluster ');
  return {
    nodes: new Map(
      objects.filter((object) => !isFrame(object)).map((object) => [object.name, linesOf(object._ldraw_)]),
    ),
    frames: objects.filter(isFrame).map(({ _ldraw_ }) => linesOf(_ldraw_).join('\n')),
    edges: (drawn.edges ?? []).map(({ tail, head, _ldraw_ }) => ({
      from: names.get(tail) ?? '',
      to: names.get(head) ?? '',
      text: linesOf(_ldraw_).join('\n'),
    })),
  };
}

/** The lines that are drawn, without empty ones; in its JSON, though not in a picture, every backslash stands twice. */
function linesOf(operations: DrawnObject['_ldraw_']): string[] {
  return (operations ?? []).flatMap(({ op, text }) =>
    op === 'T' && text !== undefined ? [text.replaceAll('\\\\', '\\')] : [],
  );
}
