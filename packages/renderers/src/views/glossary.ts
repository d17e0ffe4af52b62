import { byCodeUnit, type Element, inOrder, type Version, versionInForce } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { camelInWords } from '../words/name-things.ts';
import { ownerCell, statusOf } from './describe-element.ts';
import { linkCell, linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

/** What the words mean that people use: terms with what they meant before, figures and audiences, in the order of the alphabet. */
export function glossary(index: CompilationIndex): TableView | undefined {
  const { model } = index;
  const terms = model.all('definition').filter(({ value }) => value.status !== 'retired');
  const tables = [termsTable(terms, index), metricsTable(index), audiencesTable(index)].filter(
    ({ rows }) => rows.length > 0,
  );
  if (tables.length === 0) return undefined;
  const unagreed = terms.filter(({ value }) => presentItems(value.agreedBy).length === 0).length;
  const changed = terms.filter(({ value }) => versionsOf(value).length > 1).length;
  return {
    kind: 'table',
    id: 'glossary',
    title: 'Glossary',
    description: [
      `${counted(tables.flatMap(({ rows }) => rows).length, 'word')} that must mean one thing to everybody.`,
      changed > 0 ? `${counted(changed, 'term has', 'terms have')} meant something else before.` : '',
      unagreed > 0 ? `On ${counted(unagreed, 'term')} no team has put its name.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    area: 'measurement-reporting',
    tables,
  };
}

function versionsOf({ versions }: { readonly versions?: readonly Version[] }): Version[] {
  return inOrder(presentItems(versions));
}

function termsTable(terms: readonly Element<'definition'>[], index: CompilationIndex): Table {
  return {
    title: 'Terms',
    columns: ['Term', 'Means', 'Since', 'Agreed by', 'Answers for it', 'Decided by', 'Status', 'Meant before'],
    rows: alphabetical(terms, index).map((term) => {
      const { value, address } = term;
      const deciders = index.compilation.analyses.authority.decidedBy(address);
      const inForce = versionInForce(presentItems(value.versions), index.compilation.asOf);
      return [
        nameCell(term, index),
        meaningCell(term, inForce),
        textCell(inForce?.effective),
        linkCell(value.agreedBy, index, 'no team'),
        ownerCell(term, index),
        linkCell(
          deciders.flatMap((right) => right.value.decide ?? []),
          index,
          'nobody',
        ),
        textCell(statusOf(term)),
        separated(
          versionsOf(value)
            .filter((version) => inForce !== undefined && version.effective < inForce.effective)
            .reverse()
            .map(({ effective, definition, when }) =>
              textCell(`from ${effective}: ${definition ?? when ?? 'not said'}`),
            ),
          '; ',
        ),
      ];
    }),
  };
}

/** The term, with the name where that says something else. */
function nameCell({ address, value }: Element<'definition'>, index: CompilationIndex): Cell {
  const name = linkTo(address, index);
  const term = typeof value.term === 'string' ? value.term : '';
  return term === '' || term === name.text ? [name] : [{ ...name, text: term }, { text: ` (${name.text})` }];
}

function meaningCell({ value }: Element<'definition'>, inForce: Version | undefined): Cell {
  const said = inForce?.definition ?? value.description;
  const condition = inForce?.when ?? value.when;
  const cells: Cell[] = [textCell(said), condition === undefined ? [] : [{ text: condition, code: true }]];
  return cells.every(({ length }) => length === 0) ? missingCell('not said') : separated(cells, ' ');
}

function metricsTable(index: CompilationIndex): Table {
  return {
    title: 'Figures',
    columns: ['Figure', 'Worked out as', 'Unit', 'Level', 'Answers for it'],
    rows: alphabetical(index.model.all('metric'), index).map((metric) => [
      [linkTo(metric.address, index)],
      metric.value.formula === undefined
        ? metric.value.external === true
          ? textCell('comes from outside')
          : missingCell('no formula')
        : textCell(metric.value.formula),
      textCell(metric.value.unit),
      textCell(metric.value.level === undefined ? undefined : camelInWords(metric.value.level)),
      ownerCell(metric, index),
    ]),
  };
}

function audiencesTable(index: CompilationIndex): Table {
  return {
    title: 'Audiences',
    columns: ['Audience', 'Who is in it', 'Answers for it'],
    rows: alphabetical(index.model.all('audience'), index).map((audience) => [
      [linkTo(audience.address, index)],
      audience.value.definition === undefined ? missingCell('not said') : textCell(audience.value.definition),
      ownerCell(audience, index),
    ]),
  };
}

function alphabetical<T extends Element>(elements: readonly T[], { titleOf }: CompilationIndex): T[] {
  const key = ({ address }: T): string => titleOf(address).toLowerCase();
  return [...elements].sort((a, b) => byCodeUnit(key(a), key(b)));
}
