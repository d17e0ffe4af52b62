import { type Compilation, compareModels, compileErrors, type Finding, Locator } from '@spandrel/compiler';
import { compareFindings } from '@spandrel/review';
import { printable } from './printable.ts';
import { diagnosticItem } from './report-items.ts';

/** As many of each as are named. */
const NAMED = 10;

/**
 * What has become new and what was fixed between two checks of a workspace, the first of each by name. What a compile error
 * keeps from being judged is neither.
 */
export function tellProgress(before: Compilation, after: Compilation): string {
  const { added, fixed, unjudged } = compareFindings(before, after, compareModels(before, after));
  const [errorsBefore, errorsAfter] = [errorLines(before), errorLines(after)];
  const fresh = [...without(errorsAfter, errorsBefore), ...added.filter(isNew).map(lineOf)];
  const gone = [...without(errorsBefore, errorsAfter), ...fixed.filter(isNew).map(lineOf)];
  const hidden = unjudged.head.length;
  const counts = [
    `${fresh.length} new`,
    `${gone.length} fixed`,
    ...(hidden === 0 ? [] : [`${hidden} that a compile error keeps from being judged`]),
  ];
  return [`\nSince the last check: ${counts.join(', ')}.`, ...named('new', fresh), ...named('fixed', gone)]
    .map((line) => `${line}\n`)
    .join('');
}

function isNew({ status }: Finding): boolean {
  return status === 'new';
}

function lineOf({ severity, rule, elements, key }: Finding): string {
  return [severity, rule, ...elements, ...(key === null ? [] : [`[${key}]`])].join(' ');
}

/** What each compile error is known by, wherever it stands. */
function errorLines(compilation: Compilation): string[] {
  const locator = new Locator(compilation);
  return compileErrors(compilation)
    .map((error) => diagnosticItem(error, locator))
    .map(({ rule, elements, key, location }) =>
      [
        'error',
        rule,
        ...(elements.length > 0 ? elements : [location.file]),
        ...(key === null ? [] : [`[${key}]`]),
      ].join(' '),
    );
}

/** What there is more of in a list than in another. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

function named(what: string, lines: readonly string[]): string[] {
  const more = lines.length - NAMED;
  return [
    ...lines.slice(0, NAMED).map((line) => `  ${what.padEnd(5)}  ${printable(line)}`),
    ...(more > 0 ? [`  ${what.padEnd(5)}  and ${more} more`] : []),
  ];
}
