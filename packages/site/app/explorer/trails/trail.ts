import type { At } from '../../../src/explorer/explorer-data.ts';

/** What one thing has to do with others, step by step. */
export interface Trail {
  readonly subject: At;
  /** How far away each is: below 0 for what comes before the subject, above for what comes after. The subject is at 0. */
  readonly steps: ReadonlyMap<At, number>;
  readonly arrows: readonly Arrow[];
}

export interface Arrow {
  readonly from: At;
  readonly to: At;
  readonly words: string;
  /** Something about it is weak. */
  readonly isWeak?: boolean;
}
