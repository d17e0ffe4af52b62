import { LINES, PAGE, type Theme } from '../style/tones.ts';
import type { Share, SharesView } from '../views/view.ts';
import { plainLabel } from './plain-label.ts';
import { openDiagram } from './write-header.ts';

const WIDTH = 1000;
const TITLE_HEIGHT = 50;
const BAR_HEIGHT = 36;
/** A bar of the whole lies under that of the part: without it, nobody could see how much is missing. */
const WHOLE: Readonly<Record<Theme, string>> = { light: '#dbe2ec', dark: '#2c3746' };

const AXIS_OFF = { showLabel: false, showTick: false, showTitle: false, showAxisLine: false };

function variablesOf(theme: Theme): Record<string, string> {
  const { fill, text } = PAGE[theme];
  return {
    backgroundColor: fill,
    plotColorPalette: `${WHOLE[theme]},${LINES.blue[theme]}`,
    titleColor: text,
    xAxisLabelColor: text,
    xAxisLineColor: LINES.plain[theme],
  };
}

/** Shares as bars; labels no longer than stated. */
export function writeShares(view: SharesView, longest: number, theme: Theme): string[] {
  const { measure, shares } = view;
  const longestBar = Math.max(100, ...shares.map(({ percent }) => percent));
  const xyChart = {
    width: WIDTH,
    height: TITLE_HEIGHT + shares.length * BAR_HEIGHT,
    // Mermaid leaves out the labels if they take more than what is left of the width.
    plotReservedSpacePercent: 40,
    xAxis: { showTick: false },
    // With figures on the axis, Mermaid moves the bars’ beginning, and nothing looks like something.
    yAxis: AXIS_OFF,
  };
  return [
    ...openDiagram('xychart-beta horizontal', { themeVariables: { xyChart: variablesOf(theme) }, xyChart }, view),
    `title "${plainLabel(measure, longest)}"`,
    `x-axis [${shares.map((share) => `"${plainLabel(labelOf(share), longest)}"`).join(', ')}]`,
    `y-axis 0 --> ${longestBar}`,
    `bar [${shares.map(() => 100).join(', ')}]`,
    `bar [${shares.map(({ percent }) => percent).join(', ')}]`,
  ];
}

/** A bar has no value at its end, so the name has it. */
function labelOf({ label, figures, percent }: Share): string {
  return `${[label, figures].filter(Boolean).join(' – ')} (${percent} %)`;
}
