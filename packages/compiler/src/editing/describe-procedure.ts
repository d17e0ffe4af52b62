import type { Compilation } from '../compile.ts';
import { listAnd } from '../diagnostics/problem.ts';
import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Decider } from './choose-decider.ts';

/**
 * How a decision comes about, for those who prepare it: who has the final say and by what right, who is heard, who must
 * agree, the steps of the change process, and what is still to be written. A line for each.
 */
export function describeProcedure({ decidedBy, rights }: Decider, { model }: Compilation): string {
  const titleOf = (address: Address): string => oneLine(model.get(address)?.title ?? address);
  const named = (intro: string, key: 'recommend' | 'agree' | 'input' | 'perform' | 'inform'): string[] => {
    const who = [...new Set(rights.flatMap(({ value }) => value[key] ?? []))].map(titleOf);
    return who.length === 0 ? [] : [`${intro}: ${listAnd(who)}.`];
  };
  const by = rights.map(({ title }) => `“${oneLine(title)}”`);
  const processes = [...new Set(rights.flatMap(({ value }) => value.changeProcess ?? []))];
  return [
    by.length > 0
      ? `${titleOf(decidedBy)} decides, by the decision right${by.length > 1 ? 's' : ''} ${listAnd(by)}.`
      : `${titleOf(decidedBy)} decides; no decision right says so.`,
    ...named('To recommend', 'recommend'),
    ...named('Must agree', 'agree'),
    ...named('To be heard', 'input'),
    ...named('To carry it out', 'perform'),
    ...named('To be told', 'inform'),
    ...processes.flatMap((address) => describeProcess(model.get<'change-process'>(address))),
    'Still to be written: context, options, outcome, consequences and date. Then set the status.',
  ].join('\n');
}

function describeProcess(process: Element<'change-process'> | undefined): string[] {
  if (!process) return [];
  const { steps = [], notice, effectiveOn, historyRequired } = process.value;
  const terms = [
    ...(notice === undefined ? [] : [`announced ${notice} ahead`]),
    ...(effectiveOn === 'period-boundary' ? ['effective at the boundary of a reporting period'] : []),
    ...(historyRequired ? ['with word on what becomes of past figures'] : []),
  ];
  return [
    `Change process “${oneLine(process.title)}”${terms.length > 0 ? ` (${terms.join(', ')})` : ''}${steps.length > 0 ? ':' : '.'}`,
    ...steps.map((step, at) => `${at + 1}. ${oneLine(step)}`),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
