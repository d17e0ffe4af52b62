import {
  type CriticalPath,
  type HandoffNode,
  isGate,
  isManualHandoff,
  type StepNode,
  teamOf,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries, presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { handoffMediumInWords, stepKindInWords } from '../words/name-steps.ts';
import { partFindingFacts } from './count-findings.ts';
import { readWork, type Work } from './read-work.ts';
import { tabulateHandoffs, tabulateSteps } from './tabulate-workflow.ts';
import type { GraphEdge, GraphNode, GraphView, Mark } from './view.ts';

/** How each kind of work is done: its steps, who answers for them, where it waits and where people carry it along. */
export function workflows(index: CompilationIndex): GraphView[] {
  return index.model
    .all('workflow')
    .filter(({ value }) => presentEntries(value.steps).length > 0)
    .map((workflow) => workflowView(readWork(workflow, index), index));
}

function workflowView(work: Work, index: CompilationIndex): GraphView {
  const { workflow, steps, handoffs } = work;
  const dangling = presentItems(index.model.get<'workflow'>(workflow.address)?.value.handoffs).length - handoffs.length;
  const teams = [...new Set(steps.map((step) => groupOf(step, index)))];
  return {
    kind: 'graph',
    id: `workflow-${workflow.id}`,
    title: `Workflow: ${workflow.title}`,
    description: describe(work),
    area: workflow.area,
    notation: 'flow',
    direction: 'TB',
    nodes: steps.map((step) => drawStep(step, work, index)),
    groups: teams.map((team) => ({ id: team, label: team === NO_TEAM ? 'Nobody accountable' : index.titleOf(team) })),
    edges: handoffs.map((handoff) => drawHandoff(handoff, work)),
    hidden:
      dangling === 0
        ? []
        : [{ count: dangling, what: dangling === 1 ? 'handoff without both steps' : 'handoffs without both steps' }],
    parts: [],
    tables: [tabulateSteps(work, index), tabulateHandoffs(work, index)].filter(({ rows }) => rows.length > 0),
  };
}

const NO_TEAM = 'nobody';

function groupOf({ value }: StepNode, { model }: CompilationIndex): string {
  return teamOf(model, value.accountable) ?? value.accountable ?? NO_TEAM;
}

function drawStep(step: StepNode, { path }: Work, index: CompilationIndex): GraphNode {
  const { kind, accountable, touch, wait, aiAssisted } = step.value;
  const label = index.titleOf(step.address);
  const kindWords = stepKindInWords(kind);
  const lines = [
    [kindWords.toLowerCase() === label.toLowerCase() ? '' : kindWords, aiAssisted === true ? 'with AI' : ''],
    [accountable === undefined ? '' : index.titleOf(accountable)],
    [
      touch === undefined ? '' : `work ${durationInWords(touch)}`,
      wait === undefined || /^0/.test(wait) ? '' : `wait ${durationInWords(wait)}`,
    ],
  ].map((parts) => parts.filter(Boolean).join(' · '));
  const marks: Mark[] = [];
  if (path?.steps.includes(step.address)) marks.push('critical');
  if (accountable === undefined) marks.push('unowned');
  return {
    id: step.address,
    label,
    sublabel: lines.filter(Boolean).join('\n'),
    shape: isGate(step.value) ? 'gate' : 'step',
    group: groupOf(step, index),
    marks,
    ...partFindingFacts(step.address, index),
  };
}

function drawHandoff(handoff: HandoffNode, { graph, path }: Work): GraphEdge {
  const { from, to, medium, type, delay, feedback } = handoff.value;
  const steps = path?.steps ?? [];
  const at = steps.indexOf(from);
  const marks: Mark[] = [];
  if (isManualHandoff(handoff, graph.step)) marks.push('manual');
  if (feedback === true) marks.push('feedback');
  else if (at >= 0 && steps[at + 1] === to) marks.push('critical');
  const lines = [
    // The rule needs no words at every arrow.
    medium === 'system' ? '' : handoffMediumInWords(medium),
    type === 'start-to-start' ? 'starts with it' : '',
    delay === undefined ? '' : `after ${durationInWords(delay)}`,
  ];
  const label = lines.filter(Boolean).join('\n');
  return { from, to, marks, ...(label === '' ? {} : { label }) };
}

function describe({ workflow, graph, steps, handoffs, path }: Work): string {
  const gates = steps.filter(({ value }) => isGate(value)).length;
  const onward = handoffs.filter(({ value }) => value.feedback !== true);
  const manual = onward.filter((handoff) => isManualHandoff(handoff, graph.step)).length;
  const { targetLeadTime } = workflow.value;
  const target = targetLeadTime === undefined ? '' : `, against a target of ${durationInWords(targetLeadTime)}`;
  return [
    `${counted(steps.length, 'step')}${gates > 0 ? `, ${counted(gates, 'of them a review, an approval or a check', 'of them reviews, approvals or checks')}` : ''}.`,
    path === undefined || path.total === 0
      ? ''
      : `The longest way takes ${counted(rounded(path.total), 'working hour')}${target}; ${waitingInWords(path)}.`,
    onward.length === 0
      ? ''
      : manual === 0
        ? 'No handoff is carried by hand.'
        : `${manual} of ${counted(onward.length, 'handoff')} ${manual === 1 ? 'is' : 'are'} carried by hand.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** “80 % of it is waiting”. */
function waitingInWords({ total, touch }: CriticalPath): string {
  const percent = Math.round(((total - touch) / total) * 100);
  return percent === 0 ? 'none of it is waiting' : `${percent} % of it is waiting`;
}

function rounded(hours: number): number {
  return Math.round(hours * 10) / 10;
}
