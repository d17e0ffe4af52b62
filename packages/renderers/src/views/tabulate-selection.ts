import { type Address, byCodeUnit, type Element, groupBy, kindInWords, type ModelNode } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { capitalised } from '../words/count-things.ts';
import { shortened } from '../words/plain-text.ts';
import { countFindings, countsInWords } from './count-findings.ts';
import { ownerCell, statusCell } from './describe-element.ts';
import { groupsOfNodes } from './group-nodes.ts';
import { linkTo, textCell } from './make-cells.ts';
import type { Table } from './view.ts';

const LONGEST_DESCRIPTION = 160;
const MOST_TABLES = 20;

/** What is selected as rows, in a table for each group. */
export function tabulateSelection(
  view: Element<'view'>,
  selected: ReadonlySet<Address>,
  index: CompilationIndex,
): Table[] {
  const nodes = [...selected].sort(byCodeUnit).flatMap((address) => index.model.node(address) ?? []);
  const { groups, groupOf } = groupsOfNodes(nodes, view.value.groupBy, index);
  const members = groupBy(nodes, groupOf);
  if (groups.length === 0) return nodes.length === 0 ? [] : [nodesTable('What is selected', nodes, index)];
  const tables = groups.map(({ id, label }) => nodesTable(label, members.get(id) ?? [], index));
  return tables.length <= MOST_TABLES ? tables : [joined(tables)];
}

/** One table for all groups, with a column that names them: hundreds of tables are no page. */
function joined(tables: readonly Table[]): Table {
  return {
    title: 'What is selected',
    columns: ['Group', ...(tables[0]?.columns ?? [])],
    rows: tables.flatMap(({ title, rows }) => rows.map((row) => [textCell(title), ...row])),
  };
}

function nodesTable(title: string, nodes: readonly ModelNode[], index: CompilationIndex): Table {
  return {
    title,
    columns: ['Name', 'Kind', 'Description', 'Owner', 'Status', 'Findings'],
    rows: nodes.map(({ address, kind, element }) => {
      const own = element?.address === address ? element : undefined;
      const { description } = (own?.value ?? {}) as { description?: unknown };
      return [
        [linkTo(address, index)],
        textCell(capitalised(kindInWords(kind))),
        textCell(typeof description === 'string' ? shortened(description, LONGEST_DESCRIPTION) : undefined),
        own ? ownerCell(own, index) : [],
        own ? statusCell(own) : [],
        textCell(own ? countsInWords(countFindings(index.findingsOf(address))) : undefined),
      ];
    }),
  };
}
