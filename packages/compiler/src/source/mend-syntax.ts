import { type Document, parseAllDocuments, type YAMLError } from 'yaml';
import { type LineMap, lineMap } from './lines.ts';
import type { Span } from './nodes.ts';
import { type Mend, possibleMends } from './possible-mends.ts';

/** A mistake of syntax that has a cause of its own, at its place in the text. */
export interface SyntaxMistake extends Span {
  readonly code: YAMLError['code'];
  readonly message: string;
  /** What is wrong, where putting it right makes sense of what follows. */
  readonly detail: string | undefined;
  /** What to write instead, where that is known. */
  readonly remedy: string | undefined;
}

export interface MendedText {
  /** The text as far as it could be put right, in as many lines as it had. */
  readonly text: string;
  readonly mistakes: readonly SyntaxMistake[];
  /** Where else it makes no sense, which may follow from these mistakes. */
  readonly unsure: readonly Span[];
  /** Where something stands in the text as it was written, by where it stands in the mended one. */
  readonly origin: (offset: number) => number;
}

/** As much is parsed, in UTF-16 units, before the rest of a file is given up: a few seconds’ worth. */
const MOST_PARSED = 4_000_000;
const MOST_MISTAKES = 25;

/**
 * Tells mistakes from what only follows from them: over one missing colon a parser stumbles on many of the lines below.
 * The first mistake is put right in the way that leaves the fewest, then the next. Of what stands below one that can’t
 * be put right, nothing is told.
 */
export function mendSyntax(text: string): MendedText {
  const mistakes: SyntaxMistake[] = [];
  const trials = new Trials();
  let state: State = { mending: new Mending(text), errors: errorsOf(text) };
  for (let [first] = state.errors; first; [first] = state.errors) {
    const best = mistakes.length < MOST_MISTAKES ? trials.best(state, first) : undefined;
    const { code, message } = first;
    const span = (best && state.mending.placeOf(best.mend)) ?? state.mending.spanOf(first);
    mistakes.push({ ...span, code, message, detail: best?.mend.detail, remedy: best?.mend.remedy });
    if (!best) break;
    state = best;
  }
  const { mending, errors } = state;
  return {
    text: mending.text,
    mistakes,
    unsure: errors.map((error) => mending.spanOf(error)),
    origin: (offset) => mending.origin(offset),
  };
}

/** Whatever can be made of a text, with the errors in it. Throws a RangeError where it is nested too deeply. */
export function parseTolerantly(text: string): Document.Parsed[] {
  const options = { version: '1.2', schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  const documents = parseAllDocuments(text, options);
  return Array.isArray(documents) ? documents : [];
}

interface State {
  readonly mending: Mending;
  readonly errors: readonly YAMLError[];
}

/** Ways to put a mistake right, tried as long as that doesn’t take too long. */
class Trials {
  #parsed = 0;

  /** The way that leaves the fewest errors, and fewer than there are. */
  best({ mending, errors }: State, mistake: YAMLError): (State & { readonly mend: Mend }) | undefined {
    let best: (State & { readonly mend: Mend }) | undefined;
    for (const mend of mending.mendsOf(mistake)) {
      if (this.#parsed > MOST_PARSED) break;
      const mended = mending.with(mend);
      const left = errorsOf(mended.text);
      this.#parsed += mended.text.length;
      if (left.length < (best ?? { errors }).errors.length) best = { mending: mended, errors: left, mend };
      if (left.length === 0) break;
    }
    return best;
  }
}

function errorsOf(text: string): YAMLError[] {
  return parseTolerantly(text)
    .flatMap(({ errors }) => errors)
    .sort((a, b) => a.pos[0] - b.pos[0]);
}

/** A text some of whose lines are written in another way. */
class Mending {
  readonly text: string;
  readonly #written: LineMap;
  readonly #mended: LineMap;
  readonly #mends: ReadonlyMap<number, Mend>;

  constructor(text: string, written: LineMap = lineMap(text), mends: ReadonlyMap<number, Mend> = new Map()) {
    this.text = text;
    this.#written = written;
    this.#mended = lineMap(text);
    this.#mends = mends;
  }

  mendsOf({ pos: [at] }: YAMLError): Mend[] {
    const mends = possibleMends(this.text.split('\n'), this.#mended.position(at).line);
    return mends.filter(({ line }) => !this.#mends.has(line));
  }

  with(mend: Mend): Mending {
    const lines = this.text.split('\n').with(mend.line - 1, mend.text);
    return new Mending(lines.join('\n'), this.#written, new Map([...this.#mends, [mend.line, mend]]));
  }

  origin(offset: number): number {
    const { line, column } = this.#mended.position(offset);
    const { inserted = [], removed = 0 } = this.#mends.get(line) ?? {};
    const added = inserted.filter((at) => at < column - 1).length;
    return Math.min(this.#written.start(line) + column - 1 - added + removed, this.#written.end(line));
  }

  /** Where the mistake itself is, if that is known. */
  placeOf({ line, at }: Mend): Span | undefined {
    if (at === undefined) return undefined;
    const start = this.#written.start(line) + at;
    return { start, end: start + 1 };
  }

  spanOf({ pos: [start, end] }: YAMLError): Span {
    return { start: this.origin(start), end: this.origin(end) };
  }
}
