import { type Compilation, compileErrors, type Severity } from '@spandrel/compiler';

export type FailOn = Severity | 'never';

const RANK: Record<Severity, number> = { error: 3, warning: 2, info: 1 };

/** 2 where we could not do our work, 1 where there are errors or findings that count, else 0. */
export function exitCodeOf(
  { diagnostics, findings, failures }: Compilation,
  failOn: FailOn,
  maxWarnings?: number,
): 0 | 1 | 2 {
  if (failures.length > 0 || diagnostics.some(({ code }) => code === 'source/unreadable')) return 2;
  if (compileErrors({ diagnostics }).length > 0) return 1;
  const counted = [...diagnostics, ...findings.filter(({ status }) => status === 'new')].map(
    ({ severity }) => severity,
  );
  if (maxWarnings !== undefined && counted.filter((severity) => severity === 'warning').length > maxWarnings) return 1;
  return failOn !== 'never' && counted.some((severity) => RANK[severity] >= RANK[failOn]) ? 1 : 0;
}
