/**
 * Choices that are read off a list of bytes, so that all of a workspace follows from a value that fast-check can shrink:
 * fewer and smaller bytes make a smaller workspace. Where the bytes have run out, the first of everything is chosen, and
 * nothing that may be left out is taken (after D. MacIver, Hypothesis).
 */
export class Choices {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A whole number from 0 to below `count`, which is at most 256. */
  below(count: number): number {
    const byte = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    return byte % count;
  }

  /** Whether something happens that does in so many of a hundred cases. */
  happens(percent: number): boolean {
    return this.below(256) >= 256 - (percent * 256) / 100;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Most often one of the first two, so that choices meet. */
  pickPopular<T>(items: readonly T[]): T {
    return this.pick(this.happens(35) ? items.slice(0, 256) : items.slice(0, 2));
  }

  /** Some of the items, each once: so many at least, and so many at most. */
  some<T>(items: readonly T[], least: number, most: number): T[] {
    const left = [...items];
    return Array.from(
      { length: Math.min(least + this.below(most - least + 1), left.length) },
      () => left.splice(this.below(left.length), 1)[0] as T,
    );
  }
}
