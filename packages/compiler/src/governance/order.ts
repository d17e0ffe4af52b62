import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { byCodeUnit } from '../model/addresses.ts';
import type { Finding } from './finding.ts';

/** By file, place, code and message: the order of compile errors everywhere. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => byPlace(a.place, b.place) || byCodeUnit(a.code, b.code) || byCodeUnit(a.message, b.message),
  );
}

/**
 * One diagnostic for one place: what an anchor or a default says wrong is told once, however often it is taken over. The
 * first to be reported stands, which is the one at the place where it is declared.
 */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, place, subject }) => {
    const identity = `${code} ${place.file} ${place.span.start} ${subject}`;
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

/** By file, place, rule, elements and key: the order of findings everywhere. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      byPlace(a.place, b.place) ||
      byCodeUnit(a.rule, b.rule) ||
      byCodeUnit(a.elements.join('\n'), b.elements.join('\n')) ||
      byCodeUnit(a.key ?? '', b.key ?? ''),
  );
}

/** By file, then where it begins. */
export function byPlace(a: Place, b: Place): number {
  return byCodeUnit(a.file, b.file) || a.span.start - b.span.start;
}
