import type { Address, Element } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { plainText } from '../words/plain-text.ts';
import { linkCell, missingCell, textCell } from './make-cells.ts';
import type { Cell } from './view.ts';

/** A purpose or a category of data as people read it; `user.contact`, as Fideslang writes them, is “user: contact”. */
export function pathInWords(text: string): string {
  const isPath = /^[a-z_]+(\.[a-z_]+)+$/.test(text);
  return isPath ? text.replaceAll('.', ': ').replaceAll('_', ' ') : text;
}

/** The live systems with anything to do with personal data: they hold some, or a processing activity names them. */
export function systemsWithPersonalData({ model, compilation }: CompilationIndex): Element<'system'>[] {
  const { heldBy, activitiesOn } = compilation.analyses.personalData;
  return model
    .all('system')
    .filter((system) => system.value.status !== 'retired' && system.value.status !== 'proposed')
    .filter((system) => heldBy(system).length > 0 || activitiesOn(system.address).length > 0);
}

/** The agreement with whoever processes data on the controller’s behalf (GDPR Art. 28). */
export function agreementCell({ value }: Element<'system'>): Cell {
  const { role, dpa } = value.privacy ?? {};
  if (dpa === true) return textCell('signed');
  if (typeof dpa === 'string' && plainText(dpa) !== '') return [{ text: 'signed', url: dpa }];
  if (role === 'controller') return textCell('not needed');
  return missingCell('none');
}

export function activitiesCell(system: Address, index: CompilationIndex): Cell {
  const activities = index.compilation.analyses.personalData.activitiesOn(system);
  return linkCell(
    activities.map(({ address }) => address),
    index,
    'none on record',
  );
}
