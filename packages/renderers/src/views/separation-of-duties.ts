import { type Address, dutyAt, type Element, isGate, peopleIn, workGraph } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { capitalised, noneOrCounted } from '../words/count-things.ts';
import { stepKindInWords } from '../words/name-steps.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

/** Who approves what, and whether somebody checks their own work or answers to nobody else. */
export function separationOfDuties(index: CompilationIndex): TableView | undefined {
  const gates = gatesTable(index);
  const rights = rightsTable(index);
  const tables = [gates, rights].filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return undefined;
  const marked = tables.flatMap(({ rows }) => rows).filter((row) => row.at(-1)?.some(({ strong }) => strong)).length;
  return {
    kind: 'table',
    id: 'separation-of-duties',
    title: 'Approvals and separation of duties',
    description: `${capitalised(noneOrCounted(gates.rows.length, 'gate'))} at which work is checked, and ${noneOrCounted(rights.rows.length, 'decision')} that others must agree to. ${
      marked === 0
        ? 'Nobody is known to hold both sides of any of them.'
        : `In ${marked} of them one person holds both sides, or nobody answers for one.`
    }`,
    area: 'governance',
    tables,
  };
}

function gatesTable(index: CompilationIndex): Table {
  const rows = index.model.all('workflow').flatMap((workflow) => {
    const graph = workGraph(workflow);
    return graph.steps
      .filter(({ value }) => isGate(value))
      .map(({ address, value }): Cell[] => {
        const { checks, own } = dutyAt(address, graph, index.model);
        return [
          [linkTo(workflow.address, index)],
          [linkTo(address, index)],
          textCell(stepKindInWords(value.kind)),
          linkCell(value.accountable, index, 'nobody'),
          checks.length > 0 ? linkCell([...checks], index) : earlierGates(graph.before(address), index),
          gateVerdict(value.accountable, own, index),
        ];
      });
  });
  return {
    title: 'Gates',
    columns: ['Workflow', 'Gate', 'Kind', 'Answers for it', 'Checks', 'Separate'],
    rows,
  };
}

/** Where another gate comes right before it, no work lies between the two. */
function earlierGates(before: readonly Address[], index: CompilationIndex): Cell {
  return before.length === 0 ? missingCell('nothing') : [{ text: 'what passed ' }, ...linkCell([...before], index)];
}

function gateVerdict(keeper: Address | undefined, own: readonly Address[], index: CompilationIndex): Cell {
  if (own.length > 0) return [{ text: 'no: also answers for ', strong: true }, ...linkCell([...own], index)];
  return verdictOn(keeper === undefined ? 'nobody answers for it' : undefined, [keeper], index);
}

/** “yes”, unless something is known to be wrong, or nobody holds one of the sides. */
function verdictOn(
  wrong: string | undefined,
  sides: readonly (Address | undefined)[],
  { model }: CompilationIndex,
): Cell {
  if (wrong !== undefined) return missingCell(wrong);
  return sides.some((side) => peopleIn(side, model).length === 0)
    ? textCell('not known: a role is held by nobody')
    : textCell('yes');
}

/** Decisions that others have to agree to: a veto that the decider holds is none. */
function rightsTable(index: CompilationIndex): Table {
  const rights = index.model.all('decision-right').filter(({ value }) => presentItems(value.agree).length > 0);
  return {
    title: 'Decisions that need agreement',
    columns: ['Right', 'Decides', 'Must agree', 'Separate'],
    rows: rights.map((right) => [
      [linkTo(right.address, index)],
      linkCell(right.value.decide, index, 'nobody'),
      linkCell(right.value.agree, index),
      rightVerdict(right, index),
    ]),
  };
}

function rightVerdict({ value }: Element<'decision-right'>, index: CompilationIndex): Cell {
  const agree = presentItems(value.agree);
  if (value.decide === undefined) return missingCell('nobody decides');
  const deciders = new Set(peopleIn(value.decide, index.model));
  const both = agree.filter((role) => {
    const people = peopleIn(role, index.model);
    return role === value.decide || (people.length > 0 && people.every((person) => deciders.has(person)));
  });
  const names = both.map(index.titleOf).join(', ');
  return verdictOn(
    both.length === 0 ? undefined : `no: whoever decides is also ${names}`,
    [value.decide, ...agree],
    index,
  );
}
