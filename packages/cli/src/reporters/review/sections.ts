/** A part of a review in plain words, which each format sets in its own way. Every text in it may be anybody’s. */
export interface Section {
  readonly title: string;
  readonly items: readonly Item[];
  readonly table?: Table;
  /** What goes for all of it. */
  readonly note?: string;
}

/** Something that came, went, is different, needs a look, or is merely told. */
export type Sign = '+' | '-' | '~' | '!' | '·';

export interface Item {
  readonly sign: Sign;
  readonly text: string;
  /** Where it stands, as “file:line”. */
  readonly place?: string;
  readonly details: readonly string[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function item(sign: Sign, text: string, details: readonly string[] = [], place = ''): Item {
  return { sign, text, details, ...(place !== '' && { place }) };
}

/** “1 change”, “3 changes”. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
