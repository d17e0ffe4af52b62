import { type Element, type Field, fieldAt } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { activitiesCell } from './describe-privacy.ts';
import { linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

/** What is kept about people: each field in each system that holds it, with what it is used for and for how long it is kept. */
export function personalDataView(index: CompilationIndex): TableView | undefined {
  const { model, compilation } = index;
  const { personalData, holdings } = compilation.analyses;
  const entities = model.all('entity').filter(({ address }) => personalData.fieldsOf(address).length > 0);
  if (entities.length === 0) return undefined;
  const fields = entities.flatMap(({ address }) => [...personalData.fieldsOf(address)]);
  const systems = new Set(entities.flatMap(({ address }) => holdings.holders(address)));
  const sensitive = fields.filter((field) => fieldAt(model, field)?.class === 'sensitive').length;
  const tables = entities.map((entity) => inventory(entity, index));
  const uses = tables.flatMap(({ rows }) => rows);
  const untimed = uses.filter((row) => row.at(-1)?.some(({ strong }) => strong)).length;
  return {
    kind: 'table',
    id: 'personal-data',
    title: 'Personal-data inventory',
    description: [
      `${counted(fields.length, 'personal field')} in ${counted(systems.size, 'system')}${sensitive > 0 ? `, ${sensitive} of them sensitive` : ''}.`,
      untimed > 0
        ? `For ${counted(untimed, 'line')} of ${uses.length}, nobody has said how long the data is kept.`
        : 'For all of them it is stated how long they are kept.',
    ].join(' '),
    area: 'governance',
    tables,
  };
}

function inventory(entity: Element<'entity'>, index: CompilationIndex): Table {
  const { personalData, holdings } = index.compilation.analyses;
  const holders = holdings.holders(entity.address);
  const fields = personalData.fieldsOf(entity.address);
  return {
    title: index.titleOf(entity.address),
    columns: ['Field', 'Class', 'System', 'Used for', 'Kept for'],
    rows: fields.flatMap((address): Cell[][] => {
      const name: Cell = [{ text: address.slice(address.indexOf('.') + 1), to: address }];
      const kind = textCell((fieldAt(index.model, address) as Field | undefined)?.class);
      if (holders.length === 0) return [[name, kind, missingCell('no system holds it'), [], retention(entity, [])]];
      return holders.map((system) => [
        name,
        kind,
        [linkTo(system.address, index)],
        activitiesCell(system.address, index),
        retention(entity, personalData.activitiesOn(system.address)),
      ]);
    }),
  };
}

/** How long data is kept: what the activities say, and the entity itself. */
function retention(entity: Element<'entity'>, activities: readonly Element<'processing-activity'>[]): Cell {
  const stated = [...activities.map(({ value }) => value.retention), entity.value.retention];
  const times = [...new Set(stated.filter((time) => typeof time === 'string'))].map(durationInWords);
  return times.length === 0
    ? missingCell('not stated')
    : separated(
        times.map((time) => textCell(time)),
        ' or ',
      );
}
