import type { RuleFailure } from '@spandrel/compiler';

/** A rule that failed by a mistake of ours, with what is needed to report it. */
export function tellFailure({ rule, error }: RuleFailure): string {
  return `spandrel: the rule ${rule} failed by a bug of ours, please report it.\n${error instanceof Error ? error.stack : error}\n`;
}
