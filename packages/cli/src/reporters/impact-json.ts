import { type Compilation, type Diagnostic, type Finding, Locator, type ModelNode } from '@spandrel/compiler';
import type { Dependant, RetirementOutcome } from '@spandrel/review';
import { jsonHead, placedNode } from './json-head.ts';

/** What depends on something and, where that was asked, what would be were it gone. */
export interface ImpactReport {
  readonly subject: ModelNode;
  readonly compilation: Compilation;
  readonly dependants: readonly Dependant[];
  readonly outcome: RetirementOutcome | undefined;
}

/** The impact of something for programs: everything, in a stable order, without a clock. */
export function impactJson({ subject, compilation, dependants, outcome }: ImpactReport): string {
  const locator = new Locator(compilation);
  const { model } = compilation;
  const byKind: Record<string, number> = {};
  for (const { kind } of dependants) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const report = {
    ...jsonHead(compilation),
    subject: placedNode(subject, locator),
    summary: { dependants: dependants.length, byKind },
    dependants: dependants.flatMap(({ address, distance, steps }) => {
      const node = model.node(address);
      return node ? [{ ...placedNode(node, locator), distance, path: steps }] : [];
    }),
    ...(outcome && { retirement: plainOutcome(outcome) }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function plainOutcome({ by, head, diagnostics, findings }: RetirementOutcome): object {
  const locator = new Locator(head);
  return {
    by,
    diagnostics: diagnostics.map((diagnostic) => plainDiagnostic(diagnostic, locator)),
    findings: {
      added: findings.added.map((finding) => plainFinding(finding, locator)),
      gone: findings.fixed.map((finding) => plainFinding(finding, locator)),
      unjudged: findings.unjudged.head.map((finding) => plainFinding(finding, locator)),
    },
  };
}

function plainDiagnostic({ code, severity, elements, message, fix, place }: Diagnostic, locator: Locator): object {
  return { code, severity, elements, message, fix, location: locator.location(place) };
}

function plainFinding(finding: Finding, locator: Locator): object {
  const { rule, severity, elements, key, message, fix, place, fingerprint } = finding;
  return { rule, severity, elements, key, message, fix, location: locator.location(place), fingerprint };
}
