import { type Address, type Element, isManualFlow } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries, presentItems } from '../present-items.ts';
import { durationInWords, hoursOf } from '../words/describe-duration.ts';
import { camelInWords } from '../words/name-things.ts';
import { ownerCell, statusCell } from './describe-element.ts';
import { linkCell, linkTo, separated } from './make-cells.ts';
import type { Cell, Table } from './view.ts';

/** Flows as rows: what carries what from where to where, how, how fast, and who hears of it when it fails. */
export function tabulateFlows(flows: readonly Element<'flow'>[], index: CompilationIndex): Table {
  return {
    title: 'Flows',
    columns: ['Flow', 'From', 'To', 'Carries', 'How', 'Delay', 'Owner', 'Told when it fails', 'Status'],
    rows: flows.map((flow) => {
      const { from, to, carries, direction, latency, alertTo } = flow.value;
      const way: Cell = direction === 'bidirectional' ? [{ text: ' (both ways)' }] : [];
      return [
        [linkTo(flow.address, index)],
        linkCell(from, index),
        [...linkCell(to, index), ...way],
        separated(presentEntries(carries).map(([entity, fields]) => carriedCell(entity, fields, index))),
        modeCell(flow, index),
        latency === undefined ? [] : [{ text: durationInWords(latency), strong: (hoursOf(latency) ?? 0) > 24 }],
        ownerCell(flow, index),
        linkCell(alertTo, index, 'nobody'),
        statusCell(flow),
      ];
    }),
  };
}

function carriedCell(entity: Address, fields: '*' | readonly string[], index: CompilationIndex): Cell {
  const names = Array.isArray(fields) ? presentItems(fields as readonly string[]) : [];
  return [linkTo(entity, index), ...(names.length > 0 ? [{ text: ` (${names.join(', ')})` }] : [])];
}

function modeCell(flow: Element<'flow'>, index: CompilationIndex): Cell {
  const { mode, via } = flow.value;
  const how: Cell =
    mode === undefined
      ? []
      : [
          {
            text: isManualFlow(flow) ? `by hand (${camelInWords(mode)})` : (MODES[mode] ?? camelInWords(mode)),
            strong: isManualFlow(flow),
          },
        ];
  const through = linkCell(via, index);
  return through.length === 0 ? how : [...how, { text: how.length > 0 ? ' via ' : 'via ' }, ...through];
}

const MODES: Readonly<Record<string, string>> = {
  api: 'API',
  etl: 'ETL',
  'reverse-etl': 'reverse ETL',
  ipaas: 'iPaaS',
};
