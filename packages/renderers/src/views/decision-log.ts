import { type Address, byCodeUnit, type Element, groupBy } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { shortened } from '../words/plain-text.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Table, TableView } from './view.ts';

type Record = Element<'decision-record'>;

const LONGEST_OUTCOME = 240;

/** Everything that was decided or is proposed, the latest first: by whom, over what, and what it replaced. */
export function decisionLog(index: CompilationIndex): TableView | undefined {
  const records = index.model.all('decision-record');
  if (records.length === 0) return undefined;
  const withStatus = (status: string): number => records.filter(({ value }) => value.status === status).length;
  const undated = records.filter(({ value }) => value.date === undefined).length;
  const counts = ['accepted', 'proposed', 'rejected', 'superseded', 'deprecated']
    .map((status) => ({ status, count: withStatus(status) }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`);
  return {
    kind: 'table',
    id: 'decision-log',
    title: 'Decision log',
    description: `${counted(records.length, 'decision')} on record: ${counts.join(', ')}.${undated > 0 ? ` ${counted(undated, 'has', 'have')} no date.` : ''}`,
    area: 'governance',
    tables: [recordsTable('Decisions', records, index)],
  };
}

/** Decision records as rows, the latest first; those without a date last. */
export function recordsTable(title: string, records: readonly Record[], index: CompilationIndex): Table {
  const successors = groupBy(index.model.all('decision-record'), ({ value }) => value.supersedes);
  const latestFirst = [...records].sort(
    (a, b) => byCodeUnit(b.value.date ?? '', a.value.date ?? '') || byCodeUnit(a.address, b.address),
  );
  const successorsOf = (record: Address): Address[] => (successors.get(record) ?? []).map(({ address }) => address);
  return {
    title,
    columns: ['Date', 'Decision', 'Status', 'Decided by', 'What was decided', 'Affects', 'Replaces', 'Replaced by'],
    rows: latestFirst.map(({ address, value }) => [
      value.date === undefined ? missingCell('no date') : textCell(value.date),
      [linkTo(address, index)],
      textCell(value.status),
      linkCell(value.decidedBy, index, 'nobody named'),
      textCell(shortened(value.outcome ?? value.description ?? '', LONGEST_OUTCOME)),
      linkCell(value.affects, index),
      linkCell(value.supersedes, index),
      linkCell(successorsOf(address), index),
    ]),
  };
}
