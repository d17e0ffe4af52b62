import { type Element, fieldAt } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { activitiesCell } from './describe-privacy.ts';
import { linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, TableView } from './view.ts';

/** What is kept about people: each field in each system that holds it, with what it is used for and for how long it is kept. */
export function personalDataView(index: CompilationIndex): TableView | undefined {
  const { model, compilation } = index;
  const { personalData, holdings } = compilation.analyses;
  const entities = model.all('entity').filter(({ address }) => personalData.fieldsOf(address).length > 0);
  if (entities.length === 0) return undefined;
  const fields = entities.flatMap(({ address }) => [...personalData.fieldsOf(address)]);
  const systems = new Set(entities.flatMap(({ address }) => holdings.holders(address)));
  const sensitive = fields.filter((field) => fieldAt(model, field)?.class === 'sensitive').length;
  const uses = entities.flatMap((entity) => inventory(entity, index));
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
    tables: [{ title: 'Inventory', columns: ['Of', 'Field', 'Class', 'System', 'Used for', 'Kept for'], rows: uses }],
  };
}

function inventory(entity: Element<'entity'>, index: CompilationIndex): Cell[][] {
  const { personalData, holdings } = index.compilation.analyses;
  const holders = holdings.holders(entity.address);
  return personalData.fieldsOf(entity.address).flatMap((address): Cell[][] => {
    const field: Cell[] = [
      [linkTo(entity.address, index)],
      [{ text: address.slice(address.indexOf('.') + 1), to: address }],
      textCell(fieldAt(index.model, address)?.class),
    ];
    if (holders.length === 0) return [[...field, missingCell('no system holds it'), [], retention(entity, [])]];
    return holders.map((system) => [
      ...field,
      [linkTo(system.address, index)],
      activitiesCell(system.address, index),
      retention(entity, personalData.activitiesOn(system.address)),
    ]);
  });
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
