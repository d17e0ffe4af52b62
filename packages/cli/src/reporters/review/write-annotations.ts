import { compileErrors, type Location, Locator, type Place } from '@spandrel/compiler';
import { type Annotation, annotate } from '../github.ts';
import { MANIFEST_START } from '../report-items.ts';
import { placeOf, type ReviewedChange } from './reviewed-change.ts';
import { tellAuthorityChange } from './tell-authority.ts';
import { tellObjections } from './tell-objections.ts';

/** What may let more through than before. */
const LENIENT: ReadonlySet<string> = new Set(['waiver', 'rule', 'custom-rule', 'baseline']);

/** The review as workflow commands, which a code host shows beside the changed lines: what must be decided, and new findings. */
export function reviewGithub(change: ReviewedChange, prefix: string): string {
  const { head, review } = change;
  const locator = new Locator(head);
  // What is gone stands in no line that could be shown.
  const located = (place: Place | undefined): Location =>
    place === undefined || place.side === 'base' ? MANIFEST_START : locator.location(place);
  const objections = tellObjections(change).map(
    ({ what, why, fix, place, subject }): Annotation => ({
      severity: 'error',
      title: subject,
      message: `${what} ${why} ${fix}`,
      location: located(place),
    }),
  );
  const errors = compileErrors(head).map(
    ({ code, message, fix, place }): Annotation => ({
      severity: 'error',
      title: code,
      message: `${message} ${fix}`,
      location: located(place),
    }),
  );
  const findings = review.findings.added
    .filter(({ status }) => status === 'new')
    .map(
      ({ severity, rule, message, fix, place }): Annotation => ({
        severity,
        title: rule,
        message: `${message} ${fix}`,
        location: located(place),
      }),
    );
  const lenient = review.authority.flatMap((one): Annotation[] => {
    if (!LENIENT.has(one.what)) return [];
    const { sign, text, details } = tellAuthorityChange(one, change);
    const place = 'address' in one ? placeOf(one.address, change) : undefined;
    const message = [text, ...details].join('; ');
    return sign === '!'
      ? [{ severity: 'warning', title: 'more is let through', message, location: located(place) }]
      : [];
  });
  return annotate([...errors, ...objections, ...lenient, ...findings], prefix, 'spandrel diff');
}
