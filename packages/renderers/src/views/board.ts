import {
  type AcceptedRisk,
  acceptedRisks,
  addDays,
  addMonths,
  byCodeUnit,
  type CoverageShare,
  countByArea,
  coverageInWords,
  type Deciders,
  type DueDate,
  dueWithin,
  type Exposure,
  hasContent,
  rankExposures,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { capitalised, counted, noneOrCounted } from '../words/count-things.ts';
import { areaName } from '../words/name-things.ts';
import { recordsTable } from './decision-log.ts';
import { ownerCell } from './describe-element.ts';
import { linkCell, linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';
import { waiversTable } from './waivers.ts';

/** The most rows of a table, so that a board has one page; what is left out is counted. */
const MOST_ROWS = 10;
const DAYS_AHEAD = 90;
const MONTHS_BACK = 12;

/** One page for the board: how each area stands, what is most exposed, who must decide, what was accepted and decided, and what is due. */
export function boardView(index: CompilationIndex): TableView | undefined {
  const { compilation, model } = index;
  const { asOf, findings, analyses } = compilation;
  const areas = areasTable(index);
  if (areas.rows.length === 0) return undefined;
  const exposures = rankExposures(findings, model, analyses.authority);
  const risks = acceptedRisks(model, findings, asOf).filter(({ daysLeft }) => daysLeft >= 0);
  const due = dueDates(risks, index);
  const undecidable = exposures.filter(({ deciders }) => deciders.by === 'nobody').length;
  return {
    kind: 'table',
    id: 'board',
    title: 'For the board',
    description: [
      `As of ${asOf}: ${noneOrCounted(exposures.length, 'error')} in the design of marketing${undecidable > 0 ? `, ${undecidable} of them with nobody to decide` : ''}.`,
      `${capitalised(noneOrCounted(risks.length, 'risk'))} accepted, ${noneOrCounted(due.length, 'date')} within the next ${DAYS_AHEAD} days.`,
    ].join(' '),
    tables: [areas, exposuresTable(exposures, index), acceptedTable(risks, index), lately(index), dueTable(due)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}

function areasTable(index: CompilationIndex): Table {
  const { compilation, model } = index;
  const shares = compilation.analyses.coverage.shares();
  return {
    title: 'How each area stands',
    note: 'Shares count what is declared, not whether it is lived by; the scorecard names what is missing.',
    columns: ['Area', 'Answers for it', 'Errors', 'Warnings', 'What is covered'],
    rows: countByArea(compilation)
      .filter(hasContent)
      .map(({ area, error, warning }) => {
        const declared = model.architecture.areas.find((one) => one.area === area);
        const own = shares.filter((share) => share.area === area && share.total > 0);
        return [
          textCell(areaName(area)),
          declared === undefined ? [] : linkCell(declared.owner, index, 'nobody'),
          [{ text: String(error), strong: error > 0 }],
          textCell(String(warning)),
          separated(own.map(shareCell), '; '),
        ];
      }),
  };
}

function shareCell(share: CoverageShare): Cell {
  const label = `${share.label.charAt(0).toLowerCase()}${share.label.slice(1)}`;
  return [{ text: `${label}: ${coverageInWords(share)}`, strong: share.covered < share.total }];
}

function exposuresTable(exposures: readonly Exposure[], index: CompilationIndex): Table {
  const shown = exposures.slice(0, MOST_ROWS);
  return {
    title: 'Top exposures',
    note: `The errors about what most other elements refer to come first.${leftOut(exposures.length, 'The page of findings has all of them.')}`,
    columns: ['What', 'What was found', 'Why it matters', 'Must be decided by', 'Referred to by'],
    rows: shown.map(({ finding, dependents, deciders }) => [
      linkCell(finding.elements.slice(0, 1), index),
      textCell(finding.message),
      textCell(finding.reason),
      decidersCell(deciders, index),
      textCell(counted(dependents, 'element')),
    ]),
  };
}

function decidersCell({ by, roles }: Deciders, index: CompilationIndex): Cell {
  if (by === 'nobody') return missingCell('nobody');
  const named = linkCell(roles, index);
  return by === 'right' ? named : [...named, { text: ' (answers for it; no right says who decides)' }];
}

function acceptedTable(risks: readonly AcceptedRisk[], index: CompilationIndex): Table {
  const table = waiversTable('What was accepted, and until when', risks.slice(0, MOST_ROWS), index);
  return risks.length > MOST_ROWS
    ? { ...table, note: `The next to expire.${leftOut(risks.length, 'The page of waivers has all of them.')}` }
    : table;
}

function lately(index: CompilationIndex): Table {
  const { asOf } = index.compilation;
  const since = addMonths(asOf, -MONTHS_BACK);
  const records = index.model
    .all('decision-record')
    .filter(({ value: { date } }) => date !== undefined && since < date && date <= asOf);
  const table = recordsTable(`Decided in the last ${MONTHS_BACK} months`, records, index);
  return records.length > MOST_ROWS
    ? {
        ...table,
        note: `The latest.${leftOut(records.length, 'The decision log has all of them.')}`,
        rows: table.rows.slice(0, MOST_ROWS),
      }
    : table;
}

function leftOut(total: number, where: string): string {
  return total > MOST_ROWS ? ` ${total - MOST_ROWS} more are left out. ${where}` : '';
}

const WHAT_IS_DUE: Readonly<Record<DueDate['what'], string>> = {
  renewal: 'The contract renews',
  'contract-end': 'The contract ends',
  notice: 'Last day to give notice',
  'pilot-end': 'The pilot ends',
};

interface Due {
  readonly date: string;
  readonly cells: readonly Cell[];
}

function dueDates(risks: readonly AcceptedRisk[], index: CompilationIndex): Due[] {
  const { asOf } = index.compilation;
  const last = addDays(asOf, DAYS_AHEAD);
  const dates = dueWithin(index.model, asOf, DAYS_AHEAD).map(({ date, element, what }): Due => {
    const subject = index.model.get(element);
    return {
      date,
      cells: [[linkTo(element, index)], textCell(WHAT_IS_DUE[what]), subject ? ownerCell(subject, index) : []],
    };
  });
  const expiring = risks
    .filter(({ expires }) => expires <= last)
    .map(
      ({ expires, elements, approver }): Due => ({
        date: expires,
        cells: [linkCell(elements, index), textCell('A waiver expires'), linkCell(approver, index)],
      }),
    );
  return [...dates, ...expiring].sort((a, b) => byCodeUnit(a.date, b.date));
}

function dueTable(due: readonly Due[]): Table {
  const more = due.length - MOST_ROWS;
  return {
    title: `Due within ${DAYS_AHEAD} days`,
    ...(more > 0 ? { note: `The first to come; ${more} more are left out.` } : {}),
    columns: ['Date', 'What', 'What happens', 'Answers for it'],
    rows: due.slice(0, MOST_ROWS).map(({ date, cells }) => [textCell(date), ...cells]),
  };
}
