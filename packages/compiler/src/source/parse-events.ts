import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { ExpansionMeter, foldMerges, type RawEntry } from './build-nodes.ts';
import type { ScalarNode, YamlNode } from './nodes.ts';
import { resolvePlainScalar } from './resolve-scalar.ts';

/**
 * The fast path: a well-formed file to nodes, one per document, about five times as fast as a parser that recovers.
 * It answers undefined at the first thing that is out of the ordinary and leaves it to the recovering parser to say what:
 * so there is one place that words errors, and a file is only ever read by one of the two.
 */
export function parseWellFormed(text: string): YamlNode[] | undefined {
  if (CONTENTIOUS.test(text) || hasCommentInBrackets(text)) return undefined;
  let events: Event[];
  try {
    events = parseEvents(text, {});
  } catch {
    return undefined;
  }
  return new EventReader(text, events).documents();
}

/** Most mappings are small: comparing each key with those before costs less than a set. */
function hasRepeats(entries: readonly RawEntry[]): boolean {
  if (entries.length > 16) return new Set(entries.map(({ key }) => key)).size < entries.length;
  return entries.some(({ key }, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) if (entries[earlier]?.key === key) return true;
    return false;
  });
}

/** What may stand behind a closing quote, or nothing. */
const AFTER_QUOTE = /^[\s,\]}:]?$/;

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/**
 * What the two parsers read differently, or may, all of it rare: a lone CR, tabs, byte order marks in the middle, document
 * ends, indented markers and directives, block scalars that state their indentation or keep their end, lines continued
 * by a backslash, and text right behind a closing bracket.
 */
const CONTENTIOUS = /\r(?!\n)|[\t\ufeff]|^ +(?:---|%)|^ *\.\.\.|[|>][-+]?[1-9]|[|>]\+|\\\r?\n|[\]}] *[^\s,\]}:#"']/m;

/** Whether a comment may stand within brackets, going by the characters alone. */
function hasCommentInBrackets(text: string): boolean {
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACKET || code === OPEN_BRACE) open = true;
    else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) open = false;
    else if (open && code === HASH) return true;
  }
  return false;
}

const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE, HASH] = [0x5b, 0x5d, 0x7b, 0x7d, 0x23];

/** Thrown and caught within this file: the input needs the recovering parser. */
const UNUSUAL = Symbol('unusual');

class EventReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 0;
  #anchors = new Map<string, YamlNode | undefined>();
  /** Only aliases make a document larger than its text. */
  readonly #hasAliases: boolean;
  #meter = new ExpansionMeter();
  /** Where the last scalar ended: the place of a value that was left out. */
  #position = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
    this.#hasAliases = events.some(({ type }) => type === EVENT_ID.ALIAS);
  }

  documents(): YamlNode[] | undefined {
    const roots: YamlNode[] = [];
    try {
      while (this.#next < this.#events.length) {
        const event = this.#take();
        if (event.type !== EVENT_ID.DOCUMENT || event.directives.length > 0) return undefined;
        this.#anchors = new Map();
        this.#meter = new ExpansionMeter();
        roots.push(this.#node());
        if (this.#hasAliases && this.#meter.exceeded(roots.at(-1) as YamlNode)) return undefined;
        if (this.#take().type !== EVENT_ID.POP) return undefined;
      }
    } catch (reason) {
      if (reason === UNUSUAL || reason instanceof RangeError) return undefined;
      throw reason;
    }
    return roots;
  }

  #take(): Event {
    const event = this.#events[this.#next++];
    if (!event) throw UNUSUAL;
    return event;
  }

  #node(): YamlNode {
    const event = this.#take();
    if (event.type === EVENT_ID.ALIAS) {
      const target = this.#anchors.get(this.#text.slice(event.anchorStart, event.anchorEnd));
      if (!target) throw UNUSUAL;
      return target;
    }
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) throw UNUSUAL;
    if (event.tagStart >= 0) throw UNUSUAL;
    const anchor = event.anchorStart >= 0 ? this.#text.slice(event.anchorStart, event.anchorEnd) : undefined;
    // While a node is open, its own anchor names nothing: an alias to it would contain itself.
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    const node =
      event.type === EVENT_ID.SCALAR
        ? this.#scalar(event)
        : event.type === EVENT_ID.SEQUENCE
          ? this.#sequence(event.start)
          : this.#mapping(event.start);
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    if (this.#hasAliases) this.#meter.record(node);
    return node;
  }

  #ended(): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return false;
    this.#next += 1;
    return true;
  }

  #sequence(start: number): YamlNode {
    const items: YamlNode[] = [];
    while (!this.#ended()) items.push(this.#node());
    return { kind: 'seq', start, items };
  }

  #mapping(start: number): YamlNode {
    const entries: RawEntry[] = [];
    let merges = false;
    while (!this.#ended()) {
      const key = this.#take();
      if (key.type !== EVENT_ID.SCALAR || key.tagStart >= 0 || key.anchorStart >= 0 || isBlock(key)) throw UNUSUAL;
      const { value: name, start: from, end } = this.#scalar(key);
      if (typeof name !== 'string') throw UNUSUAL;
      const merge = name === '<<' && key.style === SCALAR_STYLE.PLAIN;
      merges ||= merge;
      entries.push(
        merge
          ? { key: name, start: from, end, value: this.#node(), merge }
          : { key: name, start: from, end, value: this.#node() },
      );
    }
    if (hasRepeats(entries)) throw UNUSUAL;
    if (!merges) return { kind: 'map', start, entries };
    const folded = foldMerges(start, entries);
    if (!folded) throw UNUSUAL;
    return folded;
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const raw = getScalarValue(this.#text, event);
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const start = event.valueStart < 0 ? this.#position : event.valueStart - (quoted ? 1 : 0);
    const end = event.valueEnd < 0 ? start : event.valueEnd + (quoted ? 1 : 0);
    this.#position = end;
    if (quoted && !AFTER_QUOTE.test(this.#text.charAt(end))) throw UNUSUAL;
    if (event.style !== SCALAR_STYLE.PLAIN) return { kind: 'scalar', start, end, value: raw };
    const value = resolvePlainScalar(raw);
    return typeof value === 'number'
      ? { kind: 'scalar', start, end, value, source: raw }
      : { kind: 'scalar', start, end, value };
  }
}
