import {
  type Address,
  type Element,
  isRunning,
  latestEvaluations,
  SCORE_SCALE,
  scoreInWords,
  weightedScore,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { percentInWords } from '../words/describe-share.ts';
import { linkTo, missingCell, textCell } from './make-cells.ts';
import type { Hidden, QuadrantView, Table } from './view.ts';

/** A channel that has been judged and is paid for. */
interface Standing {
  readonly channel: Address;
  readonly score: number;
  readonly threshold: number;
  readonly share: number;
}

/** The most names that a field has room for. */
const MOST_POINTS = 15;

/** Where the money goes and where it should: each channel by its score and by its share of the budget. */
export function channelPortfolio(index: CompilationIndex): QuadrantView | undefined {
  const channels = index.model.all('channel').filter(isRunning);
  const standings = channels.flatMap((channel) => standingOf(channel, index) ?? []).sort((a, b) => b.share - a.share);
  if (standings.length < 2) return undefined;
  const drawn = standings.slice(0, MOST_POINTS);
  const largest = Math.max(...drawn.map(({ share }) => share));
  const even = evenShare(channels, index);
  const top = Math.max(largest, even * 2);
  return {
    kind: 'quadrant',
    id: 'channel-portfolio',
    title: 'Channel portfolio',
    description: describe(standings, even),
    area: 'strategy-planning',
    across: { low: 'Score 0', high: `Score ${SCORE_SCALE}, the middle is the threshold` },
    up: { low: 'No budget', high: `${percentInWords(top)} of the budget` },
    quarters: ['Carries its share', 'Paid more than it scores', 'Small, and weak', 'Small, and promising'],
    points: drawn.map(({ channel, score, threshold, share }) => ({
      label: index.titleOf(channel),
      across: aroundMiddle(score, threshold, SCORE_SCALE),
      up: aroundMiddle(share, even, top),
      element: channel,
    })),
    hidden: hiddenFrom(channels, standings.length, index, standings.length - drawn.length),
    tables: [portfolioTable(channels, index)],
  };
}

function standingOf({ address }: Element<'channel'>, index: CompilationIndex): Standing | undefined {
  const { score, threshold } = judgementOf(address, index) ?? {};
  const share = index.compilation.analyses.channelBudgets.shareOf(address);
  if (score === undefined || threshold === undefined || share === undefined) return undefined;
  return { channel: address, score, threshold, share };
}

function judgementOf(channel: Address, { model }: CompilationIndex): { score: number; threshold: number } | undefined {
  const evaluation = latestEvaluations(model).get(channel);
  const framework = model.get<'channel-framework'>(evaluation?.value.framework);
  const score = evaluation && framework ? weightedScore(framework, evaluation) : undefined;
  const threshold = framework?.value.threshold;
  return score === undefined || threshold === undefined ? undefined : { score, threshold };
}

/** What each channel would get if all that are paid for got the same. */
function evenShare(channels: readonly Element<'channel'>[], { compilation }: CompilationIndex): number {
  const { shareOf } = compilation.analyses.channelBudgets;
  return 1 / Math.max(1, channels.filter(({ address }) => shareOf(address) !== undefined).length);
}

/** A value between 0 and its largest as one between 0 and 1, so that what stands in the middle is at 0.5. */
function aroundMiddle(value: number, middle: number, largest: number): number {
  if (value <= middle) return middle === 0 ? 0.5 : (value / middle) * 0.5;
  return largest <= middle ? 0.5 : 0.5 + ((value - middle) / (largest - middle)) * 0.5;
}

function describe(standings: readonly Standing[], even: number): string {
  const overpaid = standings.filter(({ score, threshold, share }) => score < threshold && share > even).length;
  return [
    `${counted(standings.length, 'channel')} by weighted score and share of the budget.`,
    `Right of the middle is above the threshold, above the middle is more than an even share of ${percentInWords(even)}.`,
    overpaid > 0
      ? `${counted(overpaid, 'channel gets', 'channels get')} more than an even share below the threshold.`
      : 'None gets more than an even share below the threshold.',
  ].join(' ');
}

function hiddenFrom(
  channels: readonly Element<'channel'>[],
  standing: number,
  index: CompilationIndex,
  cut: number,
): Hidden[] {
  const unjudged = channels.filter(({ address }) => judgementOf(address, index) === undefined).length;
  return [
    { count: unjudged, what: 'without a score' },
    { count: channels.length - standing - unjudged, what: 'without a budget of their own' },
    { count: cut, what: 'with a smaller share' },
  ].filter(({ count }) => count > 0);
}

function portfolioTable(channels: readonly Element<'channel'>[], index: CompilationIndex): Table {
  const { shareOf } = index.compilation.analyses.channelBudgets;
  return {
    title: 'Channels',
    columns: ['Channel', 'Score', 'Threshold', 'Share of the budget'],
    rows: channels.map(({ address }) => {
      const { score, threshold } = judgementOf(address, index) ?? {};
      const share = shareOf(address);
      return [
        [linkTo(address, index)],
        score === undefined ? missingCell('not judged') : textCell(scoreInWords(score)),
        textCell(threshold === undefined ? undefined : String(threshold)),
        textCell(share === undefined ? 'none of its own' : percentInWords(share)),
      ];
    }),
  };
}
