import type { Rect, Size } from '../svg/layout.ts';
import type { Share, SharesView } from '../views/view.ts';
import { grouped } from '../words/count-things.ts';
import { type PlacedText, placeText, setText } from './place-text.ts';

export interface PlacedShare {
  readonly share: Share;
  /** All of the scale. */
  readonly track: Rect;
  /** What there is, up to the whole. */
  readonly bar: Rect;
  /** What goes beyond the whole. */
  readonly excess?: Rect;
  /** Whether there is more than the scale has room for. */
  readonly isCut: boolean;
  readonly label: PlacedText;
  readonly value: PlacedText;
  readonly figures?: PlacedText;
}

export interface SharesLayout extends Size {
  readonly measure: PlacedText;
  readonly ticks: readonly { readonly x: number; readonly label: PlacedText }[];
  /** Where the lines of the scale begin and end. */
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly PlacedShare[];
}

const LABELS = 300;
const SCALE = 480;
/** The most that a value takes; none is near it. */
const VALUES = 200;
const FIGURES = 210;
const GAP = 16;
const BAR = 18;
const ROW = { least: 28, air: 10 };
/** A bar beyond this, in percent, is cut, or those of the others would be too short to be told apart. */
const LONGEST = 200;

/** A row for each share: its name, a bar on a scale that all rows have in common, the value, and the counts behind it. */
export function arrangeShares({ measure, shares }: SharesView): SharesLayout {
  const end = Math.min(LONGEST, Math.max(100, ...shares.map(({ percent }) => percent)));
  const at = (percent: number): number => (Math.min(Math.max(percent, 0), end) / end) * SCALE;
  const sized = shares.map((share) => ({
    share,
    label: setText(share.label, 'label', LABELS, 2),
    value: setText(`${grouped(share.percent)} %`, 'name', VALUES),
    figures: share.figures === '' ? undefined : setText(share.figures, 'detail', FIGURES, 2),
  }));
  // Names stand at their bars, however short they are.
  const left = Math.ceil(Math.max(...sized.map(({ label }) => label.width), 120)) + GAP;
  const heading = placeText(setText(measure, 'remark', SCALE, 2), { x: left, y: 0 });
  const top = heading.height + 24;
  const valuesEnd = left + SCALE + GAP + Math.max(...sized.map(({ value }) => value.width));
  let y = top;
  const rows = sized.map(({ share, label, value, figures }): PlacedShare => {
    const height = Math.max(ROW.least, label.height + ROW.air, (figures?.height ?? 0) + ROW.air);
    const middle = y + height / 2;
    y += height;
    const bar = (from: number, to: number): Rect => ({
      x: left + at(from),
      y: middle - BAR / 2,
      width: at(to) - at(from),
      height: BAR,
    });
    return {
      share,
      track: bar(0, end),
      bar: bar(0, Math.min(share.percent, 100)),
      ...(share.percent > 100 ? { excess: bar(100, share.percent) } : {}),
      isCut: share.percent > end,
      label: placeText(label, { x: left - GAP, y: middle }, 'end'),
      value: placeText(value, { x: valuesEnd, y: middle }, 'end'),
      ...(figures ? { figures: placeText(figures, { x: valuesEnd + GAP, y: middle }) } : {}),
    };
  });
  const figuresWidth = Math.max(0, ...sized.map(({ figures }) => figures?.width ?? 0));
  return {
    width: Math.ceil(valuesEnd + (figuresWidth > 0 ? GAP + figuresWidth : 0)),
    height: y,
    measure: { ...heading, y: 0 },
    ticks: ticksUpTo(end).map((percent) => ({
      x: left + at(percent),
      label: placeText(setText(`${percent} %`, 'detail', VALUES), { x: left + at(percent), y: top - 12 }, 'middle'),
    })),
    top,
    bottom: y,
    rows,
  };
}

function ticksUpTo(end: number): number[] {
  return (end > 100 ? [0, 50, 100, 150, 200] : [0, 25, 50, 75, 100]).filter((percent) => percent <= end);
}
