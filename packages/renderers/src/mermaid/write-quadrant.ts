import { PAGE, type Theme, TONES } from '../style/tones.ts';
import type { QuadrantView } from '../views/view.ts';
import { plainLabel } from './plain-label.ts';
import { openDiagram } from './write-header.ts';
import { titleWithHidden } from './write-notes.ts';

const SIZE = { chartWidth: 900, chartHeight: 640, pointRadius: 6, pointLabelFontSize: 14, quadrantLabelFontSize: 15 };

function variablesOf(theme: Theme): Record<string, string> {
  const { text } = PAGE[theme];
  const line = TONES.note[theme].stroke;
  return {
    quadrant1Fill: TONES.green[theme].fill,
    quadrant2Fill: TONES.amber[theme].fill,
    quadrant3Fill: TONES.slate[theme].fill,
    quadrant4Fill: TONES.blue[theme].fill,
    quadrant1TextFill: text,
    quadrant2TextFill: text,
    quadrant3TextFill: text,
    quadrant4TextFill: text,
    quadrantPointFill: TONES.strongBlue[theme].stroke,
    quadrantPointTextFill: text,
    quadrantXAxisTextFill: text,
    quadrantYAxisTextFill: text,
    quadrantTitleFill: text,
    quadrantInternalBorderStrokeFill: line,
    quadrantExternalBorderStrokeFill: line,
  };
}

/** Points keep off the frame, and their names, which stand below them, too. */
const MARGIN = { across: 0.1, up: 0.06 };
const LONGEST_NAME = 26;

/** Points on a field with four quarters; labels no longer than stated. */
export function writeQuadrant(view: QuadrantView, longest: number, theme: Theme): string[] {
  const { across, up, quarters, points } = view;
  const text = (label: string): string => `"${plainLabel(label, longest)}"`;
  return [
    ...openDiagram('quadrantChart', { themeVariables: variablesOf(theme), quadrantChart: SIZE }, view),
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
