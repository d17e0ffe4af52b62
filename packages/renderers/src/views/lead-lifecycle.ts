import {
  type Element,
  isForwardHandoff,
  type StageNode,
  stagesOf,
  type TransitionNode,
  transitionsOf,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted, noneOrCounted } from '../words/count-things.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { partFindingFacts } from './count-findings.ts';
import { tabulateStages, tabulateTransitions } from './tabulate-lifecycle.ts';
import type { GraphEdge, GraphNode, GraphView, Mark, NodeShape } from './view.ts';

/** The stages of each lifecycle, how records move between them, and where one team hands over to another. */
export function leadLifecycles(index: CompilationIndex): GraphView[] {
  return index.model
    .all('lifecycle')
    .filter(({ value }) => stagesOf({ value } as Element<'lifecycle'>).length > 0)
    .map((lifecycle) => lifecycleView(lifecycle, index));
}

function lifecycleView(lifecycle: Element<'lifecycle'>, index: CompilationIndex): GraphView {
  const stages = stagesOf(lifecycle);
  const transitions = safeTransitions(lifecycle);
  const complete = transitions.filter(({ from, to }) => from && to);
  const dangling = transitions.length - complete.length;
  const handoffs = complete.filter((transition) => isForwardHandoff(transition, index.model));
  return {
    kind: 'graph',
    subject: lifecycle.address,
    id: `lifecycle-${lifecycle.id}`,
    title: `Lifecycle: ${lifecycle.title}`,
    description: describe(stages.length, handoffs),
    area: lifecycle.area,
    notation: 'states',
    direction: 'LR',
    nodes: stages.map((stage) => drawStage(stage, index)),
    groups: [],
    edges: complete.map((transition) => drawTransition(transition, handoffs.includes(transition), index)),
    hidden:
      dangling === 0
        ? []
        : [
            {
              count: dangling,
              what: dangling === 1 ? 'transition without both stages' : 'transitions without both stages',
            },
          ],
    parts: [],
    tables: [tabulateTransitions(transitions, handoffs, index), tabulateStages(stages, index)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}

/** The transitions that say where they lead from and to. */
function safeTransitions(lifecycle: Element<'lifecycle'>): TransitionNode[] {
  const transitions = presentItems(lifecycle.value.transitions).filter(
    ({ from, to }) => typeof from === 'string' && typeof to === 'string',
  );
  return transitionsOf({ ...lifecycle, value: { ...lifecycle.value, transitions } });
}

function describe(stages: number, handoffs: readonly TransitionNode[]): string {
  const unlimited = handoffs.filter(({ value }) => value.sla?.within === undefined).length;
  const unaccepted = handoffs.filter(({ value }) => value.acceptedBy === undefined).length;
  const first = `${counted(stages, 'stage')} with ${noneOrCounted(handoffs.length, 'handoff')} from one team to another.`;
  const remarks = [
    unlimited > 0 ? `${counted(unlimited, 'has', 'have')} no time limit` : '',
    unaccepted > 0 ? `${counted(unaccepted, 'is', 'are')} accepted by nobody` : '',
  ].filter(Boolean);
  return remarks.length === 0 ? first : `${first} Of these, ${remarks.join(' and ')}.`;
}

const SHAPES: Readonly<Record<string, NodeShape>> = {
  entry: 'entry',
  recycle: 'recycle',
  won: 'won',
  lost: 'lost',
  disqualified: 'lost',
};

function drawStage({ address, value }: StageNode, index: CompilationIndex): GraphNode {
  const owner = value.owner;
  return {
    id: address,
    label: index.titleOf(address),
    ...(owner === undefined ? {} : { sublabel: index.titleOf(owner) }),
    shape: SHAPES[value.kind ?? ''] ?? 'stage',
    marks: owner === undefined ? ['unowned'] : [],
    ...partFindingFacts(address, index),
  };
}

function drawTransition({ value, from, to }: TransitionNode, isHandoff: boolean, index: CompilationIndex): GraphEdge {
  const { sla, acceptedBy } = value;
  const marks: Mark[] = [];
  if (isHandoff) marks.push('handoff');
  if (isHandoff && sla?.within === undefined) marks.push('undated');
  if (isHandoff && acceptedBy === undefined) marks.push('unaccepted');
  const parts = [
    isHandoff ? 'handoff' : '',
    sla?.within === undefined ? '' : `within ${durationInWords(sla.within)}`,
    sla?.escalateTo === undefined ? '' : `else to ${index.titleOf(sla.escalateTo)}`,
    acceptedBy === undefined ? '' : `accepted by ${index.titleOf(acceptedBy)}`,
  ].filter(Boolean);
  return {
    from: (from as StageNode).address,
    to: (to as StageNode).address,
    marks,
    ...(parts.length === 0 ? {} : { label: parts.join('\n') }),
  };
}
