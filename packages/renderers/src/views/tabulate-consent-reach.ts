import { maxPropagationOf } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { durationInWords, elapsedInWords } from '../words/describe-duration.ts';
import { linkCell, linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { ConsentWay, Reach } from './reach-of-consent.ts';
import type { Cell, Table } from './view.ts';

/** Which systems send under a consent, and how a change of it gets there. */
export function tabulateSenders({ consent, senders }: Reach, index: CompilationIndex): Table {
  const automations = index.compilation.analyses.consentReach.senders(consent);
  return {
    title: 'Systems that send',
    columns: ['System', 'Automations', 'Way from the store', 'Takes', 'Allowed'],
    rows: senders.map((sender) => [
      [linkTo(sender.system, index)],
      linkCell(
        automations.get(sender.system)?.map(({ address }) => address),
        index,
      ),
      ...wayCells(sender, index),
      textCell(durationInWords(maxPropagationOf(consent))),
    ]),
  };
}

/** Where people withdraw a consent, and how that gets to the store. */
export function tabulateOptOuts({ consent, optOuts }: Reach, index: CompilationIndex): Table {
  return {
    title: 'Opt-out points',
    columns: ['System', 'Way to the store', 'Takes', 'Allowed'],
    rows: optOuts.map((optOut) => [
      [linkTo(optOut.system, index)],
      ...wayCells(optOut, index),
      textCell(durationInWords(maxPropagationOf(consent))),
    ]),
  };
}

function wayCells({ way, isLate, isByHand }: ConsentWay, index: CompilationIndex): [Cell, Cell] {
  if (way === undefined) return [missingCell('none'), []];
  const systems = separated(
    way.systems.map((system) => [linkTo(system, index)]),
    ' → ',
  );
  const takes = `${way.latency === 0 ? 'no time' : elapsedInWords(way.latency)}${isByHand ? ', by hand' : ''}`;
  return [systems, isLate || isByHand ? missingCell(takes) : textCell(takes)];
}
