import { TONES } from '../style/tones.ts';
import type { QuadrantView } from '../views/view.ts';
import { plainLabel } from './plain-label.ts';
import { openDiagram } from './write-header.ts';
import { titleWithHidden } from './write-notes.ts';

const SIZE = { chartWidth: 900, chartHeight: 640, pointRadius: 6, pointLabelFontSize: 14, quadrantLabelFontSize: 15 };
const TEXT = '#1f2937';
const LINE = '#94a3b8';
const THEME = {
  quadrant1Fill: TONES.green.light.fill,
  quadrant2Fill: '#fff1c2',
  quadrant3Fill: '#f3f4f6',
  quadrant4Fill: TONES.blue.light.fill,
  quadrant1TextFill: TEXT,
  quadrant2TextFill: TEXT,
  quadrant3TextFill: TEXT,
  quadrant4TextFill: TEXT,
  quadrantPointFill: '#1f4e85',
  quadrantPointTextFill: TEXT,
  quadrantXAxisTextFill: TEXT,
  quadrantYAxisTextFill: TEXT,
  quadrantTitleFill: TEXT,
  quadrantInternalBorderStrokeFill: LINE,
  quadrantExternalBorderStrokeFill: LINE,
};
/** Points keep off the frame, and their names, which stand below them, too. */
const MARGIN = { across: 0.1, up: 0.06 };
const LONGEST_NAME = 26;

/** Points on a field with four quarters; labels no longer than stated. */
export function writeQuadrant(view: QuadrantView, longest: number): string[] {
  const { across, up, quarters, points } = view;
  const text = (label: string): string => `"${plainLabel(label, longest)}"`;
  return [
    ...openDiagram('quadrantChart', { themeVariables: THEME, quadrantChart: SIZE }, view),
    `title ${plainLabel(titleWithHidden(view), 160)}`,
    `x-axis ${text(across.low)} --> ${text(across.high)}`,
    `y-axis ${text(up.low)} --> ${text(up.high)}`,
    ...quarters.map((quarter, at) => `quadrant-${at + 1} ${text(quarter)}`),
    ...points.map(({ label, across: x, up: y }) => {
      const name = plainLabel(label, Math.min(longest, LONGEST_NAME));
      return `"${name}": [${within(MARGIN.across, x)}, ${within(MARGIN.up, y)}]`;
    }),
  ];
}

/** The middle stays in the middle. */
function within(margin: number, value: number): string {
  return (margin + Math.min(1, Math.max(0, value)) * (1 - 2 * margin)).toFixed(3);
}
