import { isManualHandoff } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { plainly } from '../words/describe-value.ts';
import { handoffMediumInWords, stepKindInWords } from '../words/name-steps.ts';
import { camelInWords } from '../words/name-things.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Work } from './read-work.ts';
import type { Cell, Table } from './view.ts';

/** What is done, by whom, with what, and how long it takes and waits. */
export function tabulateSteps({ steps, path }: Work, index: CompilationIndex): Table {
  return {
    title: 'Steps',
    columns: ['Step', 'Kind', 'Accountable', 'System', 'Work', 'Waiting', 'Needs', 'Makes', 'On the critical path'],
    rows: steps.map(({ address, value }) => [
      [linkTo(address, index)],
      textCell(stepKindInWords(value.kind)),
      linkCell(value.accountable, index, 'nobody'),
      linkCell(value.system, index),
      durationCell(value.touch),
      durationCell(value.wait),
      artifactsCell(value.consumes),
      artifactsCell(value.produces),
      textCell(path?.steps.includes(address) ? 'yes' : ''),
    ]),
  };
}

/** How work gets from one step to the next. */
export function tabulateHandoffs({ handoffs, graph }: Work, index: CompilationIndex): Table {
  return {
    title: 'Handoffs',
    columns: ['From', 'To', 'How', 'Carries', 'After', 'Kind'],
    rows: handoffs.map((handoff) => {
      const { from, to, medium, carries, delay, feedback, type } = handoff.value;
      const how = handoffMediumInWords(medium);
      return [
        [linkTo(from, index)],
        [linkTo(to, index)],
        isManualHandoff(handoff, graph.step) ? missingCell(how) : textCell(how),
        artifactsCell(carries),
        durationCell(delay),
        textCell(feedback === true ? 'feedback' : type === 'start-to-start' ? 'both begin together' : ''),
      ];
    }),
  };
}

function durationCell(duration: string | undefined): Cell {
  return duration === undefined ? [] : textCell(durationInWords(duration));
}

function artifactsCell(artifacts: readonly string[] | undefined): Cell {
  return textCell(
    presentItems(artifacts)
      .map((artifact) => camelInWords(plainly(artifact)))
      .join(', '),
  );
}
