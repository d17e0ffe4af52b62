import {
  type Compilation,
  type CompileInput,
  compile,
  type Diagnostic,
  type ModelNode,
  type Retirement,
  retirementOf,
} from '@spandrel/compiler';
import { comparisonOf } from '../diff/diff.ts';
import { compareFindings, type FindingChanges } from '../findings/compare-findings.ts';

/** What would be, were something gone. */
export interface RetirementOutcome {
  /** Whether it was taken for retired, or for no longer declared. */
  readonly by: Retirement;
  /** The architecture without it. */
  readonly head: Compilation;
  /** The compile errors and warnings that this would bring, in their order. */
  readonly diagnostics: readonly Diagnostic[];
  /** How the findings would differ. */
  readonly findings: FindingChanges;
}

/**
 * Runs the rules again as if something were gone, those that judge a change included. Undefined for what can’t be gone by
 * itself, and for what is retired already.
 */
export function tryRetirement(input: CompileInput, base: Compilation, node: ModelNode): RetirementOutcome | undefined {
  const by = retirementOf(node);
  if (by === undefined || (by === 'status' && isRetired(node))) return undefined;
  const head = compile({ ...input, retired: node.address, base, asOf: base.asOf });
  return {
    by,
    head,
    diagnostics: newDiagnostics(base, head),
    findings: compareFindings(base, head, comparisonOf(base, head)),
  };
}

function isRetired({ element }: ModelNode): boolean {
  return (element?.value as { status?: string } | undefined)?.status === 'retired';
}

/** The text stays as it is, so that the same error stands in the same place. */
function newDiagnostics(base: Compilation, head: Compilation): Diagnostic[] {
  const identity = ({ code, place, message }: Diagnostic): string =>
    `${code} ${place.file} ${place.span.start} ${message}`;
  const known = new Set(base.diagnostics.map(identity));
  return head.diagnostics.filter((diagnostic) => !known.has(identity(diagnostic)));
}
