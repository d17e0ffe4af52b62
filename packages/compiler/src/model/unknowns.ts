/** How a spoiled value reads: as what was most likely meant, or not at all (or only in part). */
export type Note = 'presumed' | 'unknown';

/**
 * Keeps track of what a compile error spoiled. A spoiled key reads as the value that was most likely meant, or as
 * undefined, and every read of it is noted: so the engine can withhold a finding that would rest on it, and no rule has
 * to think of it. A shared analysis trusts what is presumed, and passes on what is unknown to whoever uses its result.
 */
export class Unknowns {
  readonly #notes: { worst: Note | undefined };
  readonly #measure: <T>(work: () => T) => T;

  constructor(notes: { worst: Note | undefined } = { worst: undefined }, measure = <T>(work: () => T): T => work()) {
    this.#notes = notes;
    this.#measure = measure;
  }

  /** The same notes, for one analysis: whatever it works out once is measured. */
  measuredBy(measure: <T>(work: () => T) => T): Unknowns {
    return new Unknowns(this.#notes, measure);
  }

  /** Makes a key of an object a spoiled one. */
  conceal(
    holder: object,
    key: string,
    presumed: unknown,
    note: Note = presumed === undefined ? 'unknown' : 'presumed',
  ): void {
    Object.defineProperty(holder, key, {
      enumerable: presumed !== undefined,
      configurable: true,
      get: () => {
        this.note(note);
        return presumed;
      },
    });
  }

  note(what: Note): void {
    if (this.#notes.worst !== 'unknown') this.#notes.worst = what;
  }

  /** Runs a judgement, and says whether it read anything that is spoiled. */
  watch<T>(judge: () => T): { readonly value: T; readonly noted: Note | undefined } {
    const before = this.#notes.worst;
    this.#notes.worst = undefined;
    try {
      const value = judge();
      return { value, noted: this.#notes.worst };
    } finally {
      this.#notes.worst = before;
    }
  }

  /** A value worked out once, when it is first asked for. */
  once<T>(analyse: () => T): () => T {
    let known: { readonly value: T; readonly noted: Note | undefined } | undefined;
    return () => {
      known ??= this.watch(() => this.#measure(analyse));
      if (known.noted === 'unknown') this.note('unknown');
      return known.value;
    };
  }

  /** Values worked out once for each argument. */
  oncePer<A, T>(analyse: (argument: A) => T): (argument: A) => T {
    const known = new Map<A, () => T>();
    return (argument) => {
      let value = known.get(argument);
      if (!value) {
        value = this.once(() => analyse(argument));
        known.set(argument, value);
      }
      return value();
    };
  }
}
