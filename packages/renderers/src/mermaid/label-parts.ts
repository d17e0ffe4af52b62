import { countsInWords } from '../views/count-findings.ts';
import type { GraphEdge, GraphNode, Mark } from '../views/view.ts';
import { MARK_WORDS } from '../words/name-marks.ts';

/** What stands in a node: its name, what is said below it, and in words whatever its colour says. */
export function nodeLines({ label, sublabel, shape, marks, findings }: GraphNode): string[] {
  const remarks = [shape === 'recycle' ? 'recycle' : '', ...marks.map((mark) => MARK_WORDS[mark])]
    .filter(Boolean)
    .join(' · ');
  return [
    label,
    ...(sublabel ?? '').split('\n'),
    remarks,
    findings === undefined ? '' : countsInWords(findings),
  ].filter((line) => line !== '');
}

/** What its label says, or the nodes at both its ends. */
const SAID_ELSEWHERE: readonly Mark[] = ['handoff', 'critical', 'circle'];

/** What stands at an arrow, marks included. */
export function edgeText({ label, marks }: GraphEdge): string[] {
  const remarks = marks
    .filter((mark) => !SAID_ELSEWHERE.includes(mark))
    .map((mark) => MARK_WORDS[mark])
    .join(' · ');
  return [...(label ?? '').split('\n'), remarks].filter((line) => line !== '');
}
