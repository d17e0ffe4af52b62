/** What the server of a site tells the pages that follow it. */
export interface LiveState {
  /** Names the state of the site: whoever shows another one is out of date. */
  readonly revision: string;
  /** The compile errors, the first of them where there are many. */
  readonly problems: readonly LiveProblem[];
  /** How many compile errors there are in all. */
  readonly total: number;
}

/** A compile error in the words of `spandrel check`: all of it is plain text. */
export interface LiveProblem {
  readonly code: string;
  /** `leads.yaml:12:3` */
  readonly place: string;
  /** The addresses that it is about. */
  readonly elements: readonly string[];
  readonly message: string;
  /** The lines around it, the place marked. */
  readonly frame: readonly string[];
  readonly reason: string;
  readonly fix: string;
  /** Other places that it speaks of. */
  readonly related: readonly string[];
}
