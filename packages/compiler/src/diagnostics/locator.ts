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
  readonly #basePrefix: string;

  constructor({ sources, base }: Pick<Compilation, 'sources' | 'base'>, basePrefix = '') {
    this.#basePrefix = basePrefix;
    this.#head = new FileLines(sources);
    this.#base = new FileLines(base?.sources ?? new Map());
  }

  /** What a file is called in front of people; of what was there before, it says where that is. */
  name({ file, side }: Pick<Location, 'file' | 'side'>): string {
    return side === 'base' ? this.#basePrefix + file : file;
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
