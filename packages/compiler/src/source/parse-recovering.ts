import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { ProblemParameters } from '../diagnostics/catalogue.ts';
import { ExpansionMeter, foldMerges, type RawEntry } from './build-nodes.ts';
import { mendSyntax, parseTolerantly, type SyntaxMistake } from './mend-syntax.ts';
import type { MapNode, Span, YamlNode } from './nodes.ts';
import { resolvePlainScalar } from './resolve-scalar.ts';

/** Something wrong with the YAML itself: a code of the catalogue, its parameters and a place in the text. */
export type YamlProblem = {
  [Code in YamlProblemCode]: {
    readonly code: Code;
    readonly parameters: ProblemParameters[Code];
    readonly span: Span;
    readonly related?: Span;
  };
}[YamlProblemCode];

type YamlProblemCode = Extract<keyof ProblemParameters, `yaml/${string}`>;

export interface RecoveredYaml {
  readonly documents: YamlNode[];
  readonly problems: YamlProblem[];
  /** Where the syntax is broken, or may be: what was made of it was never written. */
  readonly broken: Span[];
}

/** The slow path: says everything that is wrong with a file, and keeps what can be kept of it. */
export function parseRecovering(text: string): RecoveredYaml {
  try {
    const mended = mendSyntax(text);
    const problems = mended.mistakes.map((mistake) => syntaxProblem(text, mistake));
    const broken = [...problems.map(({ span }) => span), ...mended.unsure];
    const documents = parseTolerantly(mended.text).map((document) =>
      new DocumentReader(text, document, mended.origin, problems).root(),
    );
    return { documents, problems, broken };
  } catch (reason) {
    if (!(reason instanceof RangeError)) throw reason;
    const span = { start: 0, end: 1 };
    return { documents: [], problems: [{ code: 'yaml/too-deep', parameters: {}, span }], broken: [] };
  }
}

/** A mapping or list that stands for something that can't be read: no value at all. */
function nothing(start: number): YamlNode {
  return { kind: 'scalar', start, end: start, value: null };
}

class DocumentReader {
  readonly #text: string;
  readonly #document: Document.Parsed;
  readonly #origin: (offset: number) => number;
  readonly #problems: YamlProblem[];
  readonly #anchors = new Map<string, YamlNode | undefined>();
  readonly #meter = new ExpansionMeter();
  #depth = 0;

  constructor(text: string, document: Document.Parsed, origin: (offset: number) => number, problems: YamlProblem[]) {
    this.#text = text;
    this.#document = document;
    this.#origin = origin;
    this.#problems = problems;
  }

  root(): YamlNode {
    const directive = this.#directive();
    if (directive) this.#problems.push({ code: 'yaml/directive', parameters: {}, span: directive });
    const start = this.#origin(this.#document.range[0]);
    const root = this.#document.contents ? this.#node(this.#document.contents) : nothing(start);
    if (!this.#meter.exceeded(root)) return root;
    this.#problems.push({ code: 'yaml/too-many-aliases', parameters: {}, span: this.#firstAlias() });
    return nothing(start);
  }

  #directive(): Span | undefined {
    const { yaml, tags } = this.#document.directives;
    if (yaml.explicit !== true && !Object.keys(tags).some((handle) => handle !== '!!')) return undefined;
    const start = this.#text.lastIndexOf('%', this.#origin(this.#document.range[0]));
    return { start: Math.max(start, 0), end: lineEnd(this.#text, Math.max(start, 0)) };
  }

  #firstAlias(): Span {
    const found = /[&*][^\s,[\]{}]+/.exec(this.#text);
    return found ? { start: found.index, end: found.index + found[0].length } : { start: 0, end: 1 };
  }

  #node(node: ParsedNode): YamlNode {
    const [start, end] = [this.#origin(node.range[0]), this.#origin(node.range[1])];
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target) return target;
      const code = this.#anchors.has(node.source) ? 'yaml/alias-of-itself' : 'yaml/unknown-alias';
      this.#problems.push({ code, parameters: { name: node.source }, span: { start, end } });
      return nothing(start);
    }
    if (node.tag !== undefined) {
      this.#problems.push({
        code: 'yaml/tag',
        parameters: { tag: node.tag },
        span: { start, end: Math.max(end, start + 1) },
      });
    }
    if (this.#depth > MAXIMUM_DEPTH) {
      if (this.#depth === MAXIMUM_DEPTH + 1) {
        this.#problems.push({ code: 'yaml/too-deep', parameters: {}, span: { start, end: start + 1 } });
      }
      return nothing(start);
    }
    const anchor = node.anchor;
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    this.#depth += 1;
    const built = this.#build(node, start, end);
    this.#depth -= 1;
    if (anchor !== undefined) this.#anchors.set(anchor, built);
    this.#meter.record(built);
    return built;
  }

  #build(node: ParsedNode, start: number, end: number): YamlNode {
    if (isSeq(node)) {
      const items = (node.items as unknown[]).map((item) =>
        isNode(item) ? this.#node(item as ParsedNode) : nothing(start),
      );
      return { kind: 'seq', start, items };
    }
    if (isMap(node)) return this.#mapping(node.items as Pair<ParsedNode, ParsedNode | null>[], start);
    if (!isScalar(node)) return nothing(start);
    const raw = String(node.value ?? '');
    if (node.type !== 'PLAIN') return { kind: 'scalar', start, end, value: raw };
    const value = resolvePlainScalar(raw);
    return typeof value === 'number'
      ? { kind: 'scalar', start, end, value, source: raw }
      : { kind: 'scalar', start, end, value };
  }

  #mapping(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], start: number): MapNode {
    const entries: RawEntry[] = [];
    const seen = new Map<string, Span>();
    for (const pair of pairs) {
      const key = this.#key(pair.key);
      if (!key) {
        if (isNode(pair.value)) this.#node(pair.value);
        continue;
      }
      const value = isNode(pair.value) ? this.#node(pair.value) : nothing(key.span.end);
      const first = seen.get(key.name);
      if (first) {
        this.#problems.push({
          code: 'yaml/duplicate-key',
          parameters: { key: key.name },
          span: key.span,
          related: first,
        });
        continue;
      }
      seen.set(key.name, key.span);
      if (key.merge && !isMergeable(value)) {
        this.#problems.push({ code: 'yaml/merge', parameters: {}, span: key.span });
        continue;
      }
      entries.push({ key: key.name, ...key.span, value, merge: key.merge });
    }
    return foldMerges(start, entries) ?? { kind: 'map', start, entries: [] };
  }

  #key(key: ParsedNode | null): { name: string; span: Span; merge: boolean } | undefined {
    if (!isNode(key)) return undefined;
    const start = this.#origin(key.range[0]);
    const span: Span = { start, end: Math.max(this.#origin(key.range[1]), start + 1) };
    if (!isScalar(key)) {
      this.#problems.push({ code: 'yaml/complex-key', parameters: {}, span });
      return undefined;
    }
    const raw = String(key.value ?? '');
    const plain = key.type === 'PLAIN';
    const value = plain ? resolvePlainScalar(raw) : raw;
    if (key.anchor !== undefined) {
      this.#anchors.set(key.anchor, { kind: 'scalar', ...span, value: raw });
    }
    if (typeof value !== 'string') {
      this.#problems.push({ code: 'yaml/key-not-text', parameters: { key: raw }, span });
      return raw === '' ? undefined : { name: raw, span, merge: false };
    }
    return { name: value, span, merge: plain && value === '<<' };
  }
}

const MAXIMUM_DEPTH = 100;

function isMergeable(value: YamlNode): boolean {
  return value.kind === 'map' || (value.kind === 'seq' && value.items.every((item) => item.kind === 'map'));
}

function syntaxProblem(text: string, mistake: SyntaxMistake): YamlProblem {
  const start = Math.min(mistake.start, Math.max(text.length - 1, 0));
  const end = Math.max(Math.min(mistake.end, lineEnd(text, start)), start + 1);
  const detail = mistake.detail ?? IN_PLAIN_WORDS[mistake.code] ?? mistake.message;
  return { code: 'yaml/syntax', parameters: { detail, remedy: mistake.remedy }, span: { start, end } };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The errors of `yaml` that people meet most, told to somebody who is no programmer. */
const IN_PLAIN_WORDS: Partial<Record<SyntaxMistake['code'], string>> = {
  BAD_INDENT: 'this line is indented differently from the lines that it belongs with, or a bracket is not closed',
  BLOCK_AS_IMPLICIT_KEY: 'a second “key: value” stands on the line of the first; a text that holds “: ” needs quotes',
  MISSING_CHAR: 'a quote, a bracket, a colon or a comma is missing here or just before',
  MULTILINE_IMPLICIT_KEY: 'this looks like a key without a colon, or like a text that needs quotes',
  TAB_AS_INDENT: 'a tab is used to indent; YAML takes spaces only',
  BAD_SCALAR_START: 'a text can’t begin with this character unless it stands in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes begins an escape that doesn’t exist; use single quotes',
};
