import { addDays } from '@spandrel/compiler';
import type { Choices } from './choices.ts';
import { allParts, type Names } from './names.ts';

/** The date that generated workspaces are judged on. */
export const AS_OF = '2025-06-30';

/** Days around the edges that rules judge by. */
const DAYS = [0, -1, 1, 30, 60, 61, 90, 300, -30, -60, -61, -90, -91, -180, -181, -365, -400, -800, -1000, -2000];
const DATES = [...DAYS.map((days) => addDays(AS_OF, days)), '2024-02-29', '0001-01-01', '9999-12-31'];
const DURATIONS = ['0d', '15min', '1.5h', '4h', '24h', '1d', '30d', '2w', '90d', '6mo', '1y', '400d', '99999999y'];
const WORKING_DURATIONS = ['0h', '30min', '1.5h', '4h', '2d', '1w', '50w', '9999999w'];
/** Few, so that some are met again; with some that would break what is written carelessly. */
const TEXTS = ['Alpha', 'alpha ', 'Beta', '“Gamma”: <b>x</b> | [y](z) & `w`', '2026.10', '*', 'eea', 'usa'];
const HANDLES = ['a', 'b', 'c', 'github/dee'];
const ARTIFACTS = ['request', 'draft', 'asset/final'];
const SUGGESTED = 6;

export function textFor(key: string, choices: Choices): string {
  if (key === 'holders') return choices.pickPopular(HANDLES);
  if (['consumes', 'produces', 'inputs', 'carries'].includes(key)) return choices.pick(ARTIFACTS);
  if (key === 'currency') return choices.pick(['EUR', 'USD']);
  return choices.pickPopular(TEXTS);
}

/** A word of a vocabulary, most often one of the first, or one that is not in it. */
export function suggestedText(suggestions: readonly string[], choices: Choices): string {
  if (choices.happens(10)) return 'something-else';
  return choices.pick(choices.happens(50) ? suggestions.slice(0, SUGGESTED) : suggestions);
}

export function numberFor(key: string, choices: Choices): number {
  if (key === 'utilisation' || key === 'weight') return choices.pick([0, 0.25, 0.4996, 0.5, 1]);
  if (key === 'points') return choices.pick([1, 10, -5, 0.5]);
  return choices.pick([0, 1, 3, 2.75, 5, 65, 1000, 1000.01, 1e21]);
}

export function dateText(choices: Choices): string {
  return choices.pick(DATES);
}

export function durationText(choices: Choices, isWork: boolean): string {
  return choices.pick(isWork ? WORKING_DURATIONS : DURATIONS);
}

/** Comparisons that fit the type of a field. */
const COMPARISONS: Readonly<Record<string, string>> = {
  string: ' != "x"',
  enum: ' == "x"',
  number: ' >= 65',
  integer: ' == 3',
  boolean: ' == true',
  date: ' > "2025-01-01"',
  datetime: ' < "2025-01-01"',
};

/** A condition that is true, false, or compares a field that is declared. */
export function condition(choices: Choices, names: Names): string {
  // A variable of a condition can’t begin with a digit.
  const fields = allParts(names, 'field').filter((field) => /^[a-z]/.test(field));
  const compared = choices.some(fields, 0, 2).map((field) => {
    const comparison = COMPARISONS[names.types.get(field) ?? ''] ?? ' != "x"';
    return `${field.replaceAll('-', '_')}${comparison}`;
  });
  return compared.length === 0 ? choices.pick(['true', 'false']) : compared.join(choices.pick([' && ', ' || ']));
}
