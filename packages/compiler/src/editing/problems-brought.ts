import type { Compilation } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The compile errors and warnings that an edit would bring: places move, so they are told apart by what they say of what. */
export function problemsBrought(before: Compilation, after: Compilation): Diagnostic[] {
  const known = before.diagnostics.map(identity);
  return after.diagnostics.filter((diagnostic) => {
    const at = known.indexOf(identity(diagnostic));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/** Whatever an edit may rename is left out. */
function identity({ code, place }: Diagnostic): string {
  return `${code} ${place.file}`;
}
