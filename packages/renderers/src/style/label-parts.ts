import { countsInWords } from '../views/count-findings.ts';
import type { GraphEdge, GraphNode, Mark } from '../views/view.ts';
import { MARKS } from './marks.ts';

/** What stands in a node: its name, what is said below it, and in words whatever its colour says. */
export function nodeLines(node: GraphNode): string[] {
  const { label, sublabel, findings } = node;
  return [
    label,
    ...(sublabel ?? '').split('\n'),
    nodeRemarks(node),
    findings === undefined ? '' : countsInWords(findings),
  ].filter((line) => line !== '');
}

/** The marks of a node in words, on one line. */
export function nodeRemarks({ shape, marks }: GraphNode): string {
  return [shape === 'recycle' ? 'recycle' : '', ...marks.map((mark) => MARKS[mark].words)].filter(Boolean).join(' · ');
}

/** What stands at an arrow, marks included. */
export function edgeText(edge: GraphEdge): string[] {
  return [...(edge.label ?? '').split('\n'), edgeRemarks(edge)].filter((line) => line !== '');
}

/** What its label says, or the nodes at both its ends. */
const SAID_ELSEWHERE: readonly Mark[] = ['handoff', 'critical', 'circle'];

/** The marks of an arrow in words, on one line. */
export function edgeRemarks({ marks }: GraphEdge): string {
  return marks
    .filter((mark) => !SAID_ELSEWHERE.includes(mark))
    .map((mark) => MARKS[mark].words)
    .join(' · ');
}
