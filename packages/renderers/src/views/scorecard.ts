import {
  AREA_NAMES,
  type AreaCount,
  type CoverageShare,
  countByArea,
  coverageInWords,
  hasContent,
  percentCovered,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { areaName } from '../words/name-things.ts';
import { linkCell, linkTo, textCell } from './make-cells.ts';
import type { Cell, Share, SharesView, Table, TableView } from './view.ts';

export const SCORECARD = 'scorecard';

/** The most names in a cell; where there are more, they have a table of their own. */
const MOST_NAMES = 8;

/** How each area stands: what was found in it, and how much of what is expected is there. */
export function scorecardView(index: CompilationIndex): SharesView | TableView | undefined {
  const { compilation } = index;
  const counts = countByArea(compilation).filter(hasContent);
  if (counts.length === 0) return undefined;
  const all = compilation.analyses.coverage.shares();
  const shares = all.flatMap(drawShare);
  const long = all.filter(({ uncovered }) => uncovered.length > MOST_NAMES);
  const facts = {
    id: SCORECARD,
    title: 'Scorecard',
    description: describe(all, compilation.diagnostics.length > 0),
    tables: [coverageTable(all, index), countsTable(counts), ...long.map((share) => uncoveredTable(share, index))],
  };
  return shares.length === 0
    ? { ...facts, kind: 'table' }
    : { ...facts, kind: 'shares', measure: 'How much is covered', shares };
}

function describe(shares: readonly CoverageShare[], spoiled: boolean): string {
  const counting = shares.filter(({ total }) => total > 0);
  const full = counting.filter(({ covered, total }) => covered === total).length;
  return [
    'What was found in each area, and how much of what is expected is there.',
    counting.length === 0
      ? 'Nothing is expected yet.'
      : `${full} of ${counted(counting.length, 'share')} ${full === 1 ? 'is' : 'are'} full.`,
    'They count what is declared, not whether it is lived by.',
    spoiled ? 'What doesn’t compile is counted neither way.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A bar; none where there is nothing to cover, which is neither full nor empty. */
function drawShare(share: CoverageShare): Share[] {
  const percent = percentCovered(share);
  if (percent === undefined) return [];
  const what = share.id === 'owner' ? `${share.label}: ${AREA_NAMES[share.area].toLowerCase()}` : share.label;
  return [{ label: what, figures: `${share.covered} of ${share.total}`, percent }];
}

function countsTable(counts: readonly AreaCount[]): Table {
  return {
    title: 'Findings',
    columns: ['Area', 'Elements', 'Errors', 'Warnings', 'Infos', 'Waived', 'Baselined'],
    rows: counts.map(({ area, elements, error, warning, info, waived, baselined }) =>
      [areaName(area), elements, error, warning, info, waived, baselined].map((value) => textCell(String(value))),
    ),
  };
}

function coverageTable(shares: readonly CoverageShare[], index: CompilationIndex): Table {
  return {
    title: 'Coverage',
    columns: ['Area', 'What is counted', 'Covered', 'Not covered'],
    rows: shares.map((share) => [
      textCell(areaName(share.area)),
      textCell(share.label),
      textCell(coverageInWords(share)),
      namesCell(share, index),
    ]),
  };
}

function namesCell({ uncovered }: CoverageShare, index: CompilationIndex): Cell {
  const more = uncovered.length - MOST_NAMES;
  const named = linkCell(uncovered.slice(0, MOST_NAMES), index);
  return more > 0 ? [...named, { text: ` and ${more} more` }] : named;
}

function uncoveredTable({ area, label, uncovered }: CoverageShare, index: CompilationIndex): Table {
  return {
    title: `${label}, ${areaName(area).toLowerCase()}: not covered`,
    columns: ['What', 'Address'],
    rows: uncovered.map((address) => [[linkTo(address, index)], [{ text: address, code: true }]]),
  };
}
