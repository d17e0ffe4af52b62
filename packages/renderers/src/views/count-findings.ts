import { type Address, elementAddressOf, type Finding, type Severity } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import type { FindingCounts, GraphNode } from './view.ts';

/** How many findings there are of each severity, waived ones aside. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.status !== 'waived' && finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

export function addCounts(a: FindingCounts, b: FindingCounts): FindingCounts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}

function worstOf({ error, warning, info }: FindingCounts): Severity | undefined {
  return error > 0 ? 'error' : warning > 0 ? 'warning' : info > 0 ? 'info' : undefined;
}

/** “2 errors, 1 warning”; what merely informs is left to the tables. */
export function countsInWords({ error, warning }: FindingCounts): string {
  return [error > 0 ? counted(error, 'error') : '', warning > 0 ? counted(warning, 'warning') : '']
    .filter(Boolean)
    .join(', ');
}

/** What a node tells of an element’s findings. */
export function findingFacts(address: Address, index: CompilationIndex): Pick<GraphNode, 'findings' | 'severity'> {
  return factsOf(countFindings(index.findingsOf(address)));
}

/** What a node tells of the findings about a part of an element. */
export function partFindingFacts(part: Address, index: CompilationIndex): Pick<GraphNode, 'findings' | 'severity'> {
  const findings = index.findingsOf(elementAddressOf(part)).filter(({ elements }) => elements.includes(part));
  return factsOf(countFindings(findings));
}

export function factsOf(findings: FindingCounts): Pick<GraphNode, 'findings' | 'severity'> {
  const severity = worstOf(findings);
  return severity === undefined ? {} : { findings, severity };
}
