import { type Element, entityLinks, groupBy, kindOf, lacksSystemOfRecord } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries, presentItems } from '../present-items.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { plainly } from '../words/describe-value.ts';
import { ownerCell } from './describe-element.ts';
import { linkCell, linkTo, separated, textCell } from './make-cells.ts';
import type { Cell, Table } from './view.ts';

type Entity = Element<'entity'>;

/** Entities as rows: which system is right about each, who looks after it, and what it draws on. */
export function tabulateEntities(entities: readonly Entity[], index: CompilationIndex): Table {
  const links = groupBy(entityLinks(index.model), ({ to }) => to);
  return {
    title: 'Entities',
    columns: ['Entity', 'Type', 'System of record', 'Steward', 'Draws on', 'Kept for'],
    rows: entities.map((entity) => {
      const { type, systemOfRecord, retention } = entity.value;
      return [
        [linkTo(entity.address, index)],
        textCell(type),
        linkCell(
          systemOfRecord,
          index,
          lacksSystemOfRecord(entity, index.compilation.analyses.holdings) ? 'none' : undefined,
        ),
        ownerCell(entity, index),
        separated(
          (links.get(entity.address) ?? []).map(({ from, by }): Cell => {
            const users = by.filter((address) => kindOf(address) !== 'entity');
            return [
              linkTo(from, index),
              ...(users.length === 0 ? [] : [{ text: ' (by ' }, ...linkCell(users, index), { text: ')' }]),
            ];
          }),
        ),
        retention === undefined ? [] : textCell(durationInWords(retention)),
      ];
    }),
  };
}

export function tabulateFields(entities: readonly Entity[], index: CompilationIndex): Table {
  return {
    title: 'Fields',
    columns: ['Field', 'Type', 'Class', 'Key', 'Required', 'Written by', 'Last word', 'Values'],
    rows: entities.flatMap(({ id, value }) =>
      presentEntries(value.fields).map(([name, field]) => [
        [linkTo(`field/${id}.${name}`, index)],
        textCell(field.type),
        textCell(field.class),
        textCell(field.key === true ? 'yes' : ''),
        textCell(field.required === true ? 'yes' : ''),
        linkCell(field.writers, index),
        linkCell(field.authority, index),
        typeof field.values === 'string'
          ? linkCell(field.values, index)
          : textCell(
              presentItems(field.values as readonly unknown[] | undefined)
                .map(plainly)
                .join(', '),
            ),
      ]),
    ),
  };
}
