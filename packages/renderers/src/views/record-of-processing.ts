import type { Element } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { camelInWords } from '../words/name-things.ts';
import { pathInWords } from './describe-privacy.ts';
import { linkCell, linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

type Activity = Element<'processing-activity'>;

/** What the record of one activity says: what it is called, and what is written behind it. */
interface Entry {
  readonly label: string;
  readonly cell: Cell;
}

/** The record of processing activities as the law asks for it (GDPR Art. 30 (1)), a table for each, to be printed; what is missing is marked. */
export function recordOfProcessing(index: CompilationIndex): TableView | undefined {
  const activities = index.model.all('processing-activity');
  const unrecorded = index.model.all('system').filter((system) => isUnrecorded(system, index));
  if (activities.length + unrecorded.length === 0) return undefined;
  const records = activities.map((activity) => ({ activity, entries: entriesOf(activity, index) }));
  const incomplete = records.filter(({ entries }) => missingIn(entries).length > 0).length;
  return {
    kind: 'table',
    id: 'record-of-processing',
    title: 'Record of processing activities',
    description: [
      `${counted(activities.length, 'use')} of personal data on record (GDPR Art. 30), as of ${index.compilation.asOf}.`,
      incomplete > 0 ? `${counted(incomplete, 'record is', 'records are')} incomplete.` : '',
      unrecorded.length > 0
        ? `${counted(unrecorded.length, 'system holds', 'systems hold')} personal data that no record mentions.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    area: 'governance',
    tables: [
      summary(records, index),
      unrecordedTable(unrecorded, index),
      ...records.map(
        ({ activity, entries }): Table => ({
          title: index.titleOf(activity.address),
          columns: ['What', 'Record'],
          rows: entries.map(({ label, cell }) => [textCell(label), cell]),
        }),
      ),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function isUnrecorded(system: Element<'system'>, { compilation }: CompilationIndex): boolean {
  const { heldBy, activitiesOn } = compilation.analyses.personalData;
  return heldBy(system).length > 0 && activitiesOn(system.address).length === 0;
}

function entriesOf({ address, value }: Activity, index: CompilationIndex): Entry[] {
  const { controller, purpose, lawfulBasis, lia, subjects, categories, recipients, transfers, retention } = value;
  const assessment: Entry[] =
    lawfulBasis === 'legitimate-interests' ? [{ label: 'Legitimate interests assessment', cell: text(lia) }] : [];
  return [
    { label: 'Activity', cell: [linkTo(address, index)] },
    { label: 'What happens', cell: textCell(value.description) },
    { label: 'Controller', cell: text(controller) },
    { label: 'Answers for it', cell: linkCell(value.owner, index, MISSING) },
    { label: 'Purpose', cell: text(purpose === undefined ? undefined : pathInWords(purpose)) },
    { label: 'Lawful basis', cell: text(lawfulBasis === undefined ? undefined : camelInWords(lawfulBasis)) },
    ...assessment,
    { label: 'Whose data', cell: text(inWords(subjects)) },
    { label: 'Which data', cell: text(presentItems(categories).map(pathInWords).join(', ')) },
    { label: 'Recipients', cell: text(inWords(recipients)) },
    { label: 'Transfers to other countries', cell: text(inWords(transfers), transferred(value.systems, index)) },
    { label: 'Kept for', cell: text(retention === undefined ? undefined : durationInWords(retention)) },
    { label: 'Security', cell: text(value.security) },
    { label: 'Systems', cell: linkCell(value.systems, index, MISSING) },
  ].filter(({ cell }) => cell.length > 0);
}

const MISSING = 'not stated';

function text(said: string | undefined, otherwise: Cell = missingCell(MISSING)): Cell {
  return said === undefined || said === '' ? otherwise : textCell(said);
}

function inWords(items: readonly string[] | undefined): string {
  return presentItems(items).map(String).join(', ');
}

/** What the systems say of transfers, where the record itself says nothing. */
function transferred(systems: Activity['value']['systems'], { model, titleOf }: CompilationIndex): Cell {
  const cells = presentItems(systems).flatMap((address): Cell[] => {
    const transfer = model.get<'system'>(address)?.value.privacy?.transfer;
    return transfer === undefined ? [] : [textCell(`${titleOf(address)} (${SAFEGUARDS[transfer] ?? transfer})`)];
  });
  return cells.length === 0 ? textCell('none stated') : separated(cells);
}

/** The safeguards of transfers (GDPR Art. 44 to 49), in words. */
export const SAFEGUARDS: Readonly<Record<string, string>> = {
  adequacy: 'adequacy decision',
  scc: 'standard contractual clauses',
  bcr: 'binding corporate rules',
  dpf: 'Data Privacy Framework',
  derogation: 'derogation',
};

function missingIn(entries: readonly Entry[]): string[] {
  return entries.filter(({ cell }) => cell.some(({ strong }) => strong)).map(({ label }) => label.toLowerCase());
}

function summary(
  records: readonly { readonly activity: Activity; readonly entries: readonly Entry[] }[],
  index: CompilationIndex,
): Table {
  return {
    title: 'Activities',
    columns: ['Activity', 'Lawful basis', 'Kept for', 'Answers for it', 'Not stated'],
    rows: records.map(({ activity, entries }) => {
      const cell = (label: string): Cell => entries.find((entry) => entry.label === label)?.cell ?? [];
      const missing = missingIn(entries);
      return [
        [linkTo(activity.address, index)],
        cell('Lawful basis'),
        cell('Kept for'),
        cell('Answers for it'),
        missing.length === 0 ? textCell('nothing is missing') : missingCell(missing.join(', ')),
      ];
    }),
  };
}

function unrecordedTable(systems: readonly Element<'system'>[], index: CompilationIndex): Table {
  const { heldBy } = index.compilation.analyses.personalData;
  return {
    title: 'Systems with personal data that no record mentions',
    columns: ['System', 'Personal data of'],
    rows: systems.map((system) => [
      [linkTo(system.address, index)],
      linkCell(
        heldBy(system).map(({ address }) => address),
        index,
      ),
    ]),
  };
}
