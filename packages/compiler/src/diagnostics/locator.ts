import type { Compilation } from '../compile.ts';
import { type LineMap, lineMap, type Position } from '../source/lines.ts';
import type { Place } from './diagnostic.ts';

/** A place as people and programs are told it: 1-based, the end exclusive, columns in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** It stands in what was there before. */
  readonly side?: 'base';
}

/** Turns offsets into lines, each file counted once. */
export class Locator {
  readonly #head: FileLines;
  readonly #base: FileLines;

  constructor({ sources, baseSources }: Pick<Compilation, 'sources' | 'baseSources'>) {
    this.#head = new FileLines(sources);
    this.#base = new FileLines(baseSources);
  }

  lines({ file, side }: Pick<Location, 'file' | 'side'>): LineMap {
    return (side === 'base' ? this.#base : this.#head).of(file);
  }

  location({ file, span, side }: Place): Location {
    const lines = this.lines({ file, ...(side && { side }) });
    return { file, start: lines.position(span.start), end: lines.position(span.end), ...(side && { side }) };
  }
}

class FileLines {
  readonly #sources: ReadonlyMap<string, string>;
  readonly #maps = new Map<string, LineMap>();

  constructor(sources: ReadonlyMap<string, string>) {
    this.#sources = sources;
  }

  of(file: string): LineMap {
    const known = this.#maps.get(file) ?? lineMap(this.#sources.get(file) ?? '');
    this.#maps.set(file, known);
    return known;
  }
}
