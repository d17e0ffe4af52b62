export type Severity = 'error' | 'warning' | 'info';

/** How a problem is told: a sentence that says what is wrong, one that says why it matters, one that says what to do. */
export interface Problem<Parameters> {
  readonly severity: Severity;
  readonly message: (parameters: Parameters) => string;
  readonly reason: string;
  readonly fix: (parameters: Parameters) => string;
}

/** Declares a problem of the catalogue; the type of its parameters is the only thing to state. */
export function declare<Parameters>(
  problem: Omit<Problem<Parameters>, 'severity'> & { severity?: Severity },
): Problem<Parameters> {
  return { severity: 'error', ...problem };
}

/** “did you mean …?”, or another hint where no name is near. */
export function didYouMean(nearest: readonly string[], otherwise: string): string {
  if (nearest.length === 0) return otherwise;
  return `Did you mean ${listOr(nearest.map((name) => `“${name}”`))}?`;
}

/** a, b or c. */
export function listOr(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** a, b and c. */
export function listAnd(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
