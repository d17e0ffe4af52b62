import { type Address, type Element, indexBy, isActive } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { scopeInWords } from '../words/describe-scope.ts';
import { ownerCell } from './describe-element.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

type Sender = Element<'automation'>;

/** Who writes to whom: every automation that sends, by audience, with what keeps it within bounds. */
export function messagePressure(index: CompilationIndex): TableView | undefined {
  const senders = index.model.all('automation').filter((automation) => isActive(automation) && automation.value.sends);
  if (senders.length === 0) return undefined;
  const byAudience = indexBy(senders, ({ value }) => presentItems(value.audience));
  const unaddressed = senders.filter(({ value }) => presentItems(value.audience).length === 0);
  const reached = [...byAudience].sort(([, a], [, b]) => b.length - a.length);
  return {
    kind: 'table',
    id: 'message-pressure',
    title: 'Message pressure',
    description: describe(senders, reached, index),
    area: 'martech-data',
    tables: [
      audienceTable(reached, index),
      ...reached.map(([audience, own]) => senderTable(`To ${index.titleOf(audience)}`, own, index)),
      senderTable('No audience stated', unaddressed, index),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function describe(
  senders: readonly Sender[],
  reached: readonly (readonly [Address, readonly Sender[]])[],
  index: CompilationIndex,
): string {
  const systems = new Set(senders.map(({ value }) => value.system)).size;
  const uncapped = reached.filter(([audience, own]) => own.length > 1 && capOf(audience, index) === undefined).length;
  const bare = senders.filter((sender) => isMarketing(sender) && isUnbounded(sender)).length;
  return [
    `${counted(senders.length, 'automation sends', 'automations send')} messages from ${counted(systems, 'system')} to ${counted(reached.length, 'audience')}.`,
    uncapped > 0
      ? `${counted(uncapped, 'audience hears', 'audiences hear')} from several of them without a cap on how often.`
      : '',
    !senders.some(isMarketing)
      ? ''
      : bare > 0
        ? `${counted(bare, 'marketing message')} ${bare === 1 ? 'relies' : 'rely'} on no consent or ${bare === 1 ? 'leaves' : 'leave'} nobody out.`
        : 'Every marketing message relies on a consent and says whom it leaves out.',
  ]
    .filter(Boolean)
    .join(' ');
}

function capOf(audience: Address, { model }: CompilationIndex): string | undefined {
  return model.get<'audience'>(audience)?.value.frequencyCap;
}

function isMarketing({ value }: Sender): boolean {
  return (value.message ?? 'marketing') === 'marketing';
}

function isUnbounded({ value }: Sender): boolean {
  return presentItems(value.consent).length === 0 || presentItems(value.suppresses).length === 0;
}

function audienceTable(reached: readonly (readonly [Address, readonly Sender[]])[], index: CompilationIndex): Table {
  return {
    title: 'Audiences',
    columns: ['Audience', 'At most', 'Senders', 'Systems', 'Scope'],
    rows: reached.map(([audience, senders]) => [
      [linkTo(audience, index)],
      capCell(audience, senders, index),
      textCell(String(senders.length)),
      linkCell([...new Set(senders.map(({ value }) => value.system))], index),
      textCell(scopeInWords(index.model.get<'audience'>(audience)?.value.scope ?? {})),
    ]),
  };
}

function capCell(audience: Address, senders: readonly Sender[], index: CompilationIndex): Cell {
  const cap = capOf(audience, index);
  if (cap !== undefined) return textCell(cap);
  return senders.length > 1 ? missingCell('no cap') : textCell('no cap');
}

function senderTable(title: string, senders: readonly Sender[], index: CompilationIndex): Table {
  return {
    title,
    columns: ['Automation', 'System', 'Message', 'Relies on', 'Leaves out', 'Also writes to', 'Scope', 'Owner'],
    rows: senders.map((sender) => {
      const { value, address } = sender;
      return [
        [linkTo(address, index)],
        linkCell(value.system, index),
        textCell(value.message ?? 'marketing'),
        linkCell(value.consent, index, isMarketing(sender) ? 'no consent' : undefined),
        suppressionCell(sender),
        othersCell(sender, title, index),
        textCell(scopeInWords(value.scope ?? {})),
        ownerCell(sender, index),
      ];
    }),
  };
}

function suppressionCell(sender: Sender): Cell {
  const left = presentItems(sender.value.suppresses);
  if (left.length > 0) return textCell(left.join(', '));
  return isMarketing(sender) ? missingCell('nobody') : [];
}

function othersCell({ value }: Sender, title: string, index: CompilationIndex): Cell {
  const others = presentItems(value.audience).filter((audience) => title !== `To ${index.titleOf(audience)}`);
  return linkCell(others, index);
}
