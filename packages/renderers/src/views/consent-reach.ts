import { maxPropagationOf } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { drawConsentWays } from './draw-consent-ways.ts';
import { type ConsentWay, type Reach, reachOf } from './reach-of-consent.ts';
import { tabulateOptOuts, tabulateSenders } from './tabulate-consent-reach.ts';
import type { GraphView } from './view.ts';

/** For each consent: how it gets from where it is kept to every system that sends, and an opt-out back there. */
export function consentReach(index: CompilationIndex): GraphView[] {
  return index.model
    .all('consent')
    .flatMap((consent) => reachOf(consent, index) ?? [])
    .filter(({ senders, optOuts }) => senders.length + optOuts.length > 0)
    .map((reach) => reachView(reach, index));
}

function reachView(reach: Reach, index: CompilationIndex): GraphView {
  const { consent } = reach;
  return {
    kind: 'graph',
    id: `consent-reach-${consent.id}`,
    title: `Consent reach: ${consent.title}`,
    description: describe(reach, index),
    area: consent.area,
    notation: 'flow',
    direction: 'LR',
    ...drawConsentWays(reach, index),
    groups: [],
    hidden: [],
    parts: [],
    tables: [tabulateSenders(reach, index), tabulateOptOuts(reach, index)].filter(({ rows }) => rows.length > 0),
  };
}

function describe({ consent, store, senders, optOuts }: Reach, { titleOf }: CompilationIndex): string {
  const lost = (ways: readonly ConsentWay[]): number => ways.filter(({ way }) => way === undefined).length;
  const late = (ways: readonly ConsentWay[]): number =>
    ways.filter(({ isLate, isByHand }) => isLate || isByHand).length;
  const limit = durationInWords(maxPropagationOf(consent));
  const remarks = [
    lost(senders) > 0 ? `It doesn’t get to ${lost(senders)} of those that send.` : '',
    late(senders) > 0 ? `It gets to ${late(senders)} of those that send too late.` : '',
    lost(optOuts) > 0 ? `Opt-outs get stuck in ${counted(lost(optOuts), 'system')}.` : '',
    late(optOuts) > 0 ? `From ${counted(late(optOuts), 'system')}, opt-outs come too late or by hand.` : '',
  ].filter(Boolean);
  return [
    `Kept in “${titleOf(store)}”; ${senders.length === 0 ? 'no system sends' : counted(senders.length, 'system sends', 'systems send')} under it, ${optOuts.length === 0 ? 'none takes' : counted(optOuts.length, 'takes', 'take')} opt-outs, and a change may take ${limit}.`,
    ...(remarks.length === 0 ? ['Every change arrives in time.'] : remarks),
  ].join(' ');
}
