import { type BaselineEntry, elementAddressOf, type Finding, kindInWords } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { capitalised, counted } from '../words/count-things.ts';
import { ownerCell } from './describe-element.ts';
import { type Undecided, undecidedThings } from './list-undecided.ts';
import { linkCell, linkTo, textCell } from './make-cells.ts';
import type { Table, TableView } from './view.ts';

const RULE = 'decisions/no-decider';

/** What must be decided and nobody decides; and, where findings of an earlier day are known, how that has changed. */
export function undecidedView(index: CompilationIndex): TableView | undefined {
  const undecided = undecidedThings(index);
  const settled = index.compilation.baseline?.stale.filter(({ rule }) => rule === RULE) ?? [];
  if (undecided.length + settled.length === 0) return undefined;
  const total =
    undecided.length === 0 ? 'Nothing is left' : `${counted(undecided.length, 'thing is', 'things are')} left`;
  return {
    kind: 'table',
    id: 'undecided',
    title: 'What nobody decides',
    description: `${total} that must be decided and over which nobody has the final say.${trendInWords(undecided, settled, index)}`,
    area: 'governance',
    tables: [undecidedTable(undecided, index), settledTable(settled, index)].filter(({ rows }) => rows.length > 0),
  };
}

function findingOf({ element }: Undecided, index: CompilationIndex): Finding | undefined {
  return index.findingsOf(element.address).find(({ rule }) => rule === RULE);
}

function trendInWords(
  undecided: readonly Undecided[],
  settled: readonly BaselineEntry[],
  index: CompilationIndex,
): string {
  if (index.compilation.baseline === undefined) return '';
  const added = undecided.filter((one) => findingOf(one, index)?.status === 'new').length;
  return ` Since the baseline was drawn, ${added} came up and ${settled.length} ${settled.length === 1 ? 'was' : 'were'} settled.`;
}

function undecidedTable(undecided: readonly Undecided[], index: CompilationIndex): Table {
  const scoped = undecided.some(({ where }) => where !== 'everywhere');
  const statuses: Readonly<Record<Finding['status'], string>> = {
    new: index.compilation.baseline === undefined ? '' : 'new',
    baselined: 'known before',
    waived: 'accepted for now',
  };
  return {
    title: 'Open',
    columns: ['What', 'Kind', 'Maintained by', 'Where', 'Since'],
    rows: undecided.map((one) => [
      [linkTo(one.element.address, index)],
      textCell(capitalised(kindInWords(one.element.kind))),
      ownerCell(one.element, index),
      textCell(scoped ? one.where : ''),
      textCell(statuses[findingOf(one, index)?.status ?? 'new']),
    ]),
  };
}

function settledTable(settled: readonly BaselineEntry[], index: CompilationIndex): Table {
  return {
    title: 'Settled since the baseline',
    columns: ['What', 'How'],
    rows: settled.map(({ elements }) => {
      const [what = ''] = elements.map(elementAddressOf);
      const gone = index.model.get(what) === undefined;
      const rights = index.compilation.analyses.authority.decidedBy(what);
      return [
        [linkTo(what, index)],
        gone
          ? textCell('no longer declared')
          : linkCell(
              rights.map(({ address }) => address),
              index,
            ),
      ];
    }),
  };
}
