import type { Finding, Location, Place } from '@spandrel/compiler';

/** Where the page of a rule stands in the documents that come with the program. */
export function rulePagePath(rule: string): string {
  return `docs/reference/rules/${rule}.md`;
}

/** A finding for programs, as every answer about a change has it. */
export function plainFinding(
  { rule, severity, elements, key, message, reason, fix, place, fingerprint, status }: Finding,
  located: (place: Place) => Location,
): object {
  const location = located(place);
  return {
    rule,
    severity,
    elements,
    key,
    message,
    reason,
    fix,
    location,
    fingerprint,
    status,
    docs: rulePagePath(rule),
  };
}
