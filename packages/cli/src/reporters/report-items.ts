import {
  type Compilation,
  type Diagnostic,
  type Finding,
  fingerprint,
  type Location,
  type Locator,
  MANIFEST,
} from '@spandrel/compiler';

/** A compile error or a finding, in the one shape that all reporters print. */
export interface ReportItem {
  readonly kind: 'diagnostic' | 'finding';
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly elements: readonly string[];
  readonly key: string | null;
  readonly message: string;
  readonly reason: string;
  readonly fix: string;
  readonly suggestions: readonly string[];
  readonly location: Location;
  readonly related: readonly { element?: string; message: string; location: Location }[];
  readonly path: readonly string[];
  readonly fingerprint: string;
  readonly status: Finding['status'];
}

/** The first line of the manifest, where code hosts show what stands in no line of today’s files. */
export const MANIFEST_START: Location = { file: MANIFEST, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** Compile errors first, then findings, each in their order. */
export function reportItems({ diagnostics, findings }: Compilation, locator: Locator): ReportItem[] {
  return [
    ...diagnostics.map((diagnostic) => diagnosticItem(diagnostic, locator)),
    ...findings.map((finding) => findingItem(finding, locator)),
  ];
}

export function diagnosticItem(diagnostic: Diagnostic, locator: Locator): ReportItem {
  const { code, severity, elements, message, reason, fix, suggestions, place, related, subject } = diagnostic;
  // Where an error is about no element, its file stands in for one.
  const identity = elements.length > 0 ? elements : [place.file];
  return {
    kind: 'diagnostic',
    rule: code,
    severity,
    elements,
    key: subject,
    message,
    reason,
    fix,
    suggestions,
    location: locator.location(place),
    related: related.map(({ place: other, ...rest }) => ({ ...rest, location: locator.location(other) })),
    path: [],
    fingerprint: fingerprint(code, identity, subject),
    status: 'new',
  };
}

function findingItem(finding: Finding, locator: Locator): ReportItem {
  const { rule, severity, elements, key, message, reason, fix, place, related, status } = finding;
  return {
    kind: 'finding',
    rule,
    severity,
    elements,
    key,
    message,
    reason,
    fix,
    suggestions: [],
    location: locator.location(place),
    related: related.map(({ place: other, ...rest }) => ({ ...rest, location: locator.location(other) })),
    get path() {
      return finding.path;
    },
    fingerprint: finding.fingerprint,
    status,
  };
}
