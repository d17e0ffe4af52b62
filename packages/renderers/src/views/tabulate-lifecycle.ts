import type { StageNode, TransitionNode } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { describeCriterion } from '../words/describe-criterion.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { camelInWords } from '../words/name-things.ts';
import { linkCell, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, Table } from './view.ts';

/** How records move: who takes over, within what time, and what happens otherwise. */
export function tabulateTransitions(
  transitions: readonly TransitionNode[],
  handoffs: readonly TransitionNode[],
  index: CompilationIndex,
): Table {
  return {
    title: 'Transitions',
    columns: ['From', 'To', 'Handoff', 'Within', 'Accepted by', 'Escalates to', 'Reasons for a no', 'Routing'],
    rows: transitions.map((transition) => {
      const isHandoff = handoffs.includes(transition);
      const { from, to, sla, acceptedBy, rejectReasons, routing } = transition.value;
      return [
        linkCell(from, index),
        linkCell(to, index),
        textCell(isHandoff ? 'yes' : ''),
        sla?.within === undefined ? (isHandoff ? missingCell('no limit') : []) : textCell(durationInWords(sla.within)),
        linkCell(acceptedBy, index, isHandoff ? 'nobody' : undefined),
        linkCell(sla?.escalateTo, index),
        textCell(presentItems(rejectReasons).map(camelInWords).join(', ')),
        routingCell(transition, index) ?? textCell(routing?.mode),
      ];
    }),
  };
}

function routingCell({ value }: TransitionNode, index: CompilationIndex): Cell | undefined {
  const { mode, fallback } = value.routing ?? {};
  if (fallback === undefined) return undefined;
  return [{ text: `${mode === undefined ? '' : `${mode}, `}else to ` }, ...linkCell(fallback, index)];
}

/** What a record must show to be in each stage. */
export function tabulateStages(stages: readonly StageNode[], index: CompilationIndex): Table {
  return {
    title: 'Stages',
    columns: ['Stage', 'Kind', 'Owner', 'Criteria', 'Definition'],
    rows: stages.map(({ address, value }) => [
      linkCell(address, index),
      textCell(value.kind ?? 'active'),
      linkCell(value.owner, index, 'no owner'),
      separated(presentItems(value.criteria).map((criterion) => describeCriterion(criterion, index))),
      linkCell(value.definition, index),
    ]),
  };
}
