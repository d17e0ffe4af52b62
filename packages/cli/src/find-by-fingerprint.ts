import { type Compilation, type Finding, Locator } from '@spandrel/compiler';
import { UsageError } from './command-result.ts';
import { type ReportItem, reportItems } from './reporters/report-items.ts';

/** A prefix as long as one finding is told by. */
export const FINGERPRINT = /^[0-9a-f]{6,16}$/;

/** What a fingerprint stands for: a finding, or a compile error, which is no finding. */
export interface Found {
  readonly item: ReportItem;
  readonly finding: Finding | undefined;
}

/** Finds what a fingerprint, or enough of its beginning, stands for today. */
export function findByFingerprint(prefix: string, compilation: Compilation): Found {
  if (!FINGERPRINT.test(prefix)) {
    throw new UsageError(
      `“${prefix}” is no fingerprint: it is 6 to 16 of the digits 0–9 and a–f, as “spandrel check” shows them.`,
    );
  }
  const items = reportItems(compilation, new Locator(compilation)).filter(({ fingerprint }) =>
    fingerprint.startsWith(prefix),
  );
  const different = [...new Map(items.map((item) => [item.fingerprint, item])).values()];
  const [item] = different;
  if (!item) throw new UsageError(unknown(prefix, compilation));
  if (different.length > 1) {
    const candidates = different.map(
      ({ fingerprint, rule, elements }) => `  ${fingerprint} ${rule} ${elements.join(' ')}`,
    );
    throw new UsageError(
      `“${prefix}” begins ${different.length} fingerprints: write more of it.\n${candidates.join('\n')}`,
    );
  }
  return { item, finding: compilation.findings.find(({ fingerprint }) => fingerprint === item.fingerprint) };
}

function unknown(prefix: string, { comparison }: Compilation): string {
  const hint = comparison ? '' : ' A rule that judges a change speaks with --base alone.';
  return `“${prefix}” is not among today’s findings: it may be resolved.${hint} “spandrel check” shows those there are.`;
}
