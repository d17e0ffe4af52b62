import { type Compilation, compileErrors, Locator } from '@spandrel/compiler';
import type { LiveState } from '@spandrel/site';
import { codeFrame } from '../reporters/code-frame.ts';
import { palette } from '../reporters/palette.ts';
import { diagnosticItem } from '../reporters/report-items.ts';

/** More than anybody mends at once; `check` shows them all. */
const SHOWN = 20;

/** The compile errors in the words of `check`, for the pages of a site. */
export function liveProblems(compilation: Compilation): Pick<LiveState, 'problems' | 'total'> {
  const locator = new Locator(compilation);
  const errors = compileErrors(compilation);
  const problems = errors.slice(0, SHOWN).map((error) => {
    const { rule, elements, message, location, reason, fix, related } = diagnosticItem(error, locator);
    return {
      code: rule,
      place: `${location.file}:${location.start.line}:${location.start.column}`,
      elements,
      message,
      frame: codeFrame(location, locator.lines(location), palette(false)),
      reason,
      fix,
      related: related.map(
        (other) =>
          `${locator.name(other.location)}:${other.location.start.line} ${other.element ?? ''} ${other.message}`,
      ),
    };
  });
  return { problems, total: errors.length };
}
