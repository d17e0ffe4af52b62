import type { Element } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { plainly } from '../words/describe-value.ts';
import { ownerCell, statusCell } from './describe-element.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Table } from './view.ts';

/** Automations as rows: what sets them off, what they change, what they send to whom, and who hears of a failure. */
export function tabulateAutomations(automations: readonly Element<'automation'>[], index: CompilationIndex): Table {
  return {
    title: 'Automations',
    columns: [
      'Automation',
      'System',
      'Set off by',
      'Writes',
      'Sends',
      'To',
      'Consent',
      'Owner',
      'Told when it fails',
      'Loop',
      'Status',
    ],
    rows: automations.map((automation) => {
      const { system, writes, sends, message, audience, consent, alertTo } = automation.value;
      const loop = index.compilation.analyses.triggerLoops.loopOf(automation.address).length;
      return [
        [linkTo(automation.address, index)],
        linkCell(system, index),
        triggerCell(automation, index),
        linkCell(writes, index),
        textCell(sends === true ? (message ?? 'marketing') : ''),
        linkCell(audience, index),
        linkCell(consent, index, sends === true && (message ?? 'marketing') === 'marketing' ? 'none' : undefined),
        ownerCell(automation, index),
        linkCell(alertTo, index, 'nobody'),
        loop === 0 ? [] : missingCell(loop === 1 ? 'with itself' : `of ${loop}`),
        statusCell(automation),
      ];
    }),
  };
}

function triggerCell({ value }: Element<'automation'>, index: CompilationIndex): Cell {
  const { field, event, when } = value.trigger ?? {};
  const what: Cell =
    field !== undefined
      ? [linkTo(field, index)]
      : event !== undefined
        ? textCell(plainly(event).replaceAll('-', ' '))
        : [];
  if (when === undefined) return what;
  return [...what, { text: what.length > 0 ? ' where ' : 'where ' }, { text: plainly(when), code: true }];
}
