/** Something to be found by search: a page, or a place on one. */
export interface SearchEntry {
  readonly title: string;
  /** What it is: “System”, “View”. */
  readonly what: string;
  /** What else it may be looked for by. */
  readonly words: string;
  readonly path: string;
  readonly fragment?: string;
}
