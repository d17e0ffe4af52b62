import { type ChangeDecision, type GoverningRight, type ProcessBreach, TIERS } from '@spandrel/review';
import { nameOf, type ReviewedChange, titleOf } from './reviewed-change.ts';
import { counted, item, type Section } from './sections.ts';

/** Who decides each change, and whether it has been decided; with the change processes that are not kept to. */
export function tellDeciders(change: ReviewedChange): Section[] {
  const { decisions } = change.review;
  const decided = decisions.filter(isOfInterest).sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
  const others = decisions.length - decided.length;
  return [
    {
      title: 'Who decides',
      items: [],
      ...(decided.length > 0 && {
        table: {
          columns: ['Change', 'Depth', 'Decides', 'Must agree', 'Through', 'Decided'],
          rows: decided.map((decision) => row(decision, change)),
        },
      }),
      ...(decided.length > 0 &&
        others > 0 && { note: `No decision right is over ${counted(others, 'other change', 'other changes')}.` }),
    },
    {
      title: 'Change processes not kept to',
      items: decisions.flatMap(({ address, breaches }) =>
        breaches.map((breach) =>
          item('!', `${nameOf(address, change)}, version ${breach.version}: ${tellBreach(breach, change)}`),
        ),
      ),
    },
  ];
}

/** A change that nobody decides over is told where it means something else now; else it is only counted. */
function isOfInterest({ rights, tier, change, settledBy, openRecords }: ChangeDecision): boolean {
  return rights.length > 0 || settledBy.length + openRecords.length > 0 || (tier === 'meaning' && change !== 'added');
}

function row(
  { address, change: how, tier, rights, settledBy, openRecords }: ChangeDecision,
  change: ReviewedChange,
): string[] {
  const all = (values: (right: GoverningRight) => readonly string[]): string =>
    [...new Set(rights.flatMap(values))].map((one) => titleOf(one, change)).join(', ');
  const deciders = [
    ...new Set(
      rights.flatMap((right) => (right.decide === undefined ? [] : [tellDecider(right, right.decide, change)])),
    ),
  ];
  return [
    `${SIGNS[how]} ${nameOf(address, change)}`,
    tier,
    deciders.join(', ') || 'nobody',
    all(({ agree }) => agree) || '–',
    all(({ changeProcess }) => (changeProcess === undefined ? [] : [changeProcess])) || '–',
    tellState(settledBy, openRecords, tier === 'meaning' && how !== 'added'),
  ];
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** A right that comes with the change makes its holder the judge of it. */
function tellDecider({ comesWithChange }: GoverningRight, decide: string, change: ReviewedChange): string {
  const title = titleOf(decide, change);
  if (comesWithChange === undefined) return title;
  return `${title} (by a right that is ${comesWithChange === 'added' ? 'new' : 'changed'} here)`;
}

function tellState(
  settledBy: ChangeDecision['settledBy'],
  openRecords: ChangeDecision['openRecords'],
  isNeeded: boolean,
): string {
  if (settledBy.length > 0) return `yes: ${settledBy.join(', ')}`;
  const open = openRecords.map(
    ({ record, why }) => `${record}: ${why === 'proposed' ? 'only proposed' : 'by who has no right to'}`,
  );
  if (open.length > 0) return `no, ${open.join('; ')}`;
  return isNeeded ? 'no' : 'needs no record';
}

function tellBreach(breach: ProcessBreach, change: ReviewedChange): string {
  const process = nameOf(breach.process, change);
  switch (breach.breach) {
    case 'notice':
      return `it takes effect on ${breach.effective}, and ${process} promises ${breach.notice} of notice after ${breach.announced}: ${breach.earliest} at the earliest`;
    case 'period':
      return `it takes effect on ${breach.effective}, within a reporting period, and ${process} wants the start of one: ${breach.boundaries.join(' or ')}`;
    default:
      return `it doesn’t say what becomes of past figures, and ${process} wants it said: add “historyPolicy”`;
  }
}
