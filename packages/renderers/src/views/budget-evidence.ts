import {
  type Address,
  type AttributionModel,
  type CalendarDate,
  daysBetween,
  type Element,
  isRunning,
  isStale,
  isTouchBased,
  sumsByCurrency,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { amountsInWords } from '../words/describe-money.ts';
import { percentInWords, percentOf } from '../words/describe-share.ts';
import { camelInWords } from '../words/name-things.ts';
import { funnelCell } from './attribution-coverage.ts';
import { linkCell, linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, Share, SharesView, Table } from './view.ts';

type Channel = Element<'channel'>;

/** The most bars that one takes in. */
const MOST_BARS = 25;

interface Funded {
  readonly channel: Channel;
  readonly share: number;
  /** The active models that credit it and can be trusted: checked in time, and calibrated where they count touches. */
  readonly sound: readonly AttributionModel[];
}

/** What each channel costs beside what is known of what it brings, and which report moves its money. */
export function budgetEvidence(index: CompilationIndex): SharesView | undefined {
  const { channelBudgets } = index.compilation.analyses;
  const channels = index.model.all('channel').filter(isRunning);
  const funded = channels
    .flatMap((channel): Funded[] => {
      const share = channelBudgets.shareOf(channel.address);
      return share === undefined ? [] : [{ channel, share, sound: soundModels(channel.address, index) }];
    })
    .sort((a, b) => b.share - a.share);
  if (funded.length === 0) return undefined;
  return {
    kind: 'shares',
    id: 'budget-evidence',
    title: 'Budget against evidence',
    description: describe(funded, index),
    area: 'measurement-reporting',
    measure: 'Share of all budget lines, in %',
    shares: drawShares(funded),
    tables: [evidenceTable(channels, index), unassignedTable(index)].filter(({ rows }) => rows.length > 0),
  };
}

function soundModels(channel: Address, { compilation }: CompilationIndex): AttributionModel[] {
  return compilation.analyses.attribution
    .crediting(channel)
    .filter(
      (model) =>
        !isStale(model.value.validation, compilation.asOf) &&
        (!isTouchBased(model) || model.value.calibratedBy !== undefined),
    );
}

function describe(funded: readonly Funded[], { compilation }: CompilationIndex): string {
  const { allotments } = compilation.analyses.channelBudgets;
  const blind = funded.filter(({ sound }) => sound.length === 0);
  const share = blind.reduce((sum, one) => sum + one.share, 0);
  const open = allotments().filter(({ channel }) => channel === undefined).length;
  return [
    `${counted(funded.length, 'channel')} with money of ${funded.length === 1 ? 'its' : 'their'} own.`,
    blind.length > 0
      ? `${percentInWords(share)} of the money goes to ${counted(blind.length, 'channel')} that no checked and calibrated model credits.`
      : 'All of it goes to channels that a checked model credits.',
    open > 0 ? `${counted(open, 'budget line is', 'budget lines are')} for no channel alone.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A bar for each channel; those that are left when there are too many stand in one. */
function drawShares(funded: readonly Funded[]): Share[] {
  const rest = funded.slice(MOST_BARS);
  const share = rest.reduce((sum, one) => sum + one.share, 0);
  const smaller = counted(rest.length, 'smaller channel');
  return [
    ...funded.slice(0, MOST_BARS).map(drawShare),
    ...(rest.length === 0 ? [] : [{ label: smaller, figures: '', percent: percentOf(share) }]),
  ];
}

function drawShare({ channel, share, sound }: Funded): Share {
  const role = channel.value.funnelRole;
  const evidence = sound.length > 0 ? 'evidence' : 'no evidence';
  const figures = [role === undefined ? '' : camelInWords(role), evidence].filter(Boolean).join(', ');
  return { label: channel.title, figures, percent: percentOf(share), element: channel.address };
}

function evidenceTable(channels: readonly Channel[], index: CompilationIndex): Table {
  const { channelBudgets, attribution } = index.compilation.analyses;
  return {
    title: 'Channels',
    columns: [
      'Channel',
      'In the funnel',
      'Budget',
      'Share',
      'Credited by, when checked',
      'Calibrated by',
      'Report that moves the money',
    ],
    rows: channels.map((channel) => {
      const given = channelBudgets.of(channel.address);
      const share = channelBudgets.shareOf(channel.address);
      const crediting = attribution.crediting(channel.address);
      const calibrating = crediting.flatMap(({ value }) => value.calibratedBy ?? []);
      const uncalibrated = crediting.length > 0 && crediting.every((model) => isTouchBased(model));
      return [
        [linkTo(channel.address, index)],
        funnelCell(channel),
        textCell(amountsInWords(sumsByCurrency(given.map(({ amount }) => amount))) || 'none of its own'),
        textCell(share === undefined ? undefined : percentInWords(share)),
        crediting.length === 0
          ? missingCell('no model')
          : separated(crediting.map((model) => checkedCell(model, index))),
        linkCell([...new Set(calibrating)], index, uncalibrated ? 'not calibrated' : undefined),
        reportsCell(channel.address, index),
      ];
    }),
  };
}

/** A model, and how long ago it was last held against what was sold. */
function checkedCell(model: AttributionModel, index: CompilationIndex): Cell {
  const { validation } = model.value;
  const late = isStale(validation, index.compilation.asOf);
  return [
    linkTo(model.address, index),
    { text: ' (' },
    { text: ageOf(validation?.lastRun, index), strong: late },
    { text: ')' },
  ];
}

function ageOf(lastRun: CalendarDate | undefined, { compilation }: CompilationIndex): string {
  if (lastRun === undefined) return 'never';
  const days = daysBetween(lastRun, compilation.asOf);
  return days < 0 ? `on ${lastRun}` : `${counted(days, 'day')} ago`;
}

/** The reports that support a decision to move money, over a budget that has a line for this channel. */
function reportsCell(channel: Address, index: CompilationIndex): Cell {
  const { channelBudgets, authority } = index.compilation.analyses;
  const budgets = new Set(channelBudgets.of(channel).map(({ budget }) => budget.address));
  if (budgets.size === 0) return [];
  const rights = new Set(
    [...budgets].flatMap((budget) =>
      authority
        .rightsOver(budget)
        .filter(({ value }) => value.type === 'budget-reallocation')
        .map(({ address }) => address),
    ),
  );
  const reports = index.model
    .all('report')
    .filter(({ value }) => presentItems(value.supports).some((right) => rights.has(right)));
  return linkCell(
    reports.map(({ address }) => address),
    index,
    'none',
  );
}

/** Money that can’t be told apart by channel. */
function unassignedTable(index: CompilationIndex): Table {
  const open = index.compilation.analyses.channelBudgets.allotments().filter(({ channel }) => channel === undefined);
  return {
    title: 'Budget lines for no channel alone',
    columns: ['Budget', 'For', 'Amount'],
    rows: open.map(({ budget, line, amount }) => [
      [linkTo(budget.address, index)],
      linkCell(line.target, index),
      textCell(amountsInWords([amount])),
    ]),
  };
}
