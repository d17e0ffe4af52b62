import { type CalendarDate, type Element, groupBy } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { scopeInWords } from '../words/describe-scope.ts';
import { camelInWords } from '../words/name-things.ts';
import { fitCalendar } from './fit-calendar.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { CalendarEntry, CalendarView, Table } from './view.ts';

type Campaign = Element<'campaign'>;

/** A campaign with its first and last day; the same one where only one of them is known. */
interface Dated {
  readonly campaign: Campaign;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What runs when, by brand and region where campaigns state them. */
export function campaignCalendar(index: CompilationIndex): CalendarView | undefined {
  const campaigns = index.model.all('campaign');
  const today = index.compilation.asOf;
  const shown = campaigns.filter(({ value }) => value.status !== 'cancelled');
  const dated = shown.flatMap(datesOf).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (dated.length === 0) return undefined;
  const { drawn, cut } = fitCalendar(dated, today);
  const late = dated.filter((one) => stateOf(one, today) === 'late').length;
  const undated = shown.filter(({ value }) => value.start === undefined && value.end === undefined);
  const running =
    dated.filter((one) => stateOf(one, today) === 'running').length +
    undated.filter(({ value }) => value.status === 'active').length;
  return {
    kind: 'calendar',
    id: 'campaign-calendar',
    title: 'Campaign calendar',
    description: [
      `${counted(campaigns.length, 'campaign')}, ${running === 0 ? 'none' : running} of them under way on ${today}.`,
      late > 0 ? `${counted(late, 'is', 'are')} later than planned.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    area: 'strategy-planning',
    today,
    sections: [...groupBy(drawn, sectionOf)].map(([label, entries]) => ({
      label,
      entries: entries.map((one) => drawCampaign(one, today)),
    })),
    hidden: [
      { count: shown.length - dated.length, what: 'without dates' },
      { count: campaigns.length - shown.length, what: 'cancelled' },
      { count: cut, what: 'further away' },
    ].filter(({ count }) => count > 0),
    tables: [campaignTable(campaigns, index)],
  };
}

function datesOf(campaign: Campaign): Dated[] {
  const { start, end } = campaign.value;
  const [from, to] = [start ?? end, end ?? start];
  return from === undefined || to === undefined || to < from ? [] : [{ campaign, from, to }];
}

function sectionOf({ campaign }: Dated): string {
  const scope = Object.values(campaign.value.scope ?? {}).map((values) => values.join(' and '));
  return scope.length === 0 ? 'Everywhere' : scope.join(', ');
}

function drawCampaign(dated: Dated, today: CalendarDate): CalendarEntry {
  const { campaign, from, to } = dated;
  return { label: campaign.title, from, to, state: stateOf(dated, today), element: campaign.address };
}

/** Where a campaign stands; late is what should have begun, or ended, by now. */
function stateOf({ campaign, from, to }: Dated, today: CalendarDate): CalendarEntry['state'] {
  const { status } = campaign.value;
  if (status === 'done') return 'done';
  if (status === 'planned' && from < today) return 'late';
  if (status === 'active') return to < today && campaign.value.end !== undefined ? 'late' : 'running';
  if (to < today) return 'done';
  return from <= today ? 'running' : 'ahead';
}

function campaignTable(campaigns: readonly Campaign[], index: CompilationIndex): Table {
  return {
    title: 'Campaigns',
    columns: ['Campaign', 'Scope', 'Type', 'Status', 'Start', 'End', 'Goals', 'Channels', 'Audience', 'Owner'],
    rows: campaigns.map(({ address, value }) => [
      [linkTo(address, index)],
      textCell(scopeInWords(value.scope ?? {})),
      textCell(value.type === undefined ? undefined : camelInWords(value.type)),
      textCell(value.status),
      value.start === undefined && value.end === undefined ? missingCell('no dates') : textCell(value.start),
      textCell(value.end),
      linkCell(value.goals, index, 'no goal'),
      linkCell(value.channels, index),
      linkCell(value.audience, index),
      linkCell(value.owner, index, 'no owner'),
    ]),
  };
}
