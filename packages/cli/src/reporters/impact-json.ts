import { type Compilation, type Diagnostic, type Finding, Locator, type ModelNode } from '@spandrel/compiler';
import type { Dependant, RetirementOutcome } from '@spandrel/review';
import { jsonHead, placedNode } from './json-head.ts';
import { plainFinding } from './plain-finding.ts';

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
  const told = (finding: Finding): object => plainFinding(finding, (place) => locator.location(place));
  return {
    by,
    diagnostics: diagnostics.map((diagnostic) => plainDiagnostic(diagnostic, locator)),
    findings: {
      added: findings.added.map(told),
      gone: findings.fixed.map(told),
      unjudged: findings.unjudged.head.map(told),
    },
  };
}

function plainDiagnostic({ code, severity, elements, message, fix, place }: Diagnostic, locator: Locator): object {
  return { code, severity, elements, message, fix, location: locator.location(place) };
}
