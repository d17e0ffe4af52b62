import { elapsedHours, groupBy, kindInWords } from '@spandrel/compiler';
import type { AutomationChange, Break, SlowerWay, Touched } from '@spandrel/review';
import { nameOf, type ReviewedChange, titleOf } from './reviewed-change.ts';
import { counted, type Item, item, type Section } from './sections.ts';

/** What people ask for first. */
const FIRST: readonly string[] = ['metric', 'report', 'automation'];

/** What a change touches beyond what was edited. */
export function tellImpact(change: ReviewedChange): Section[] {
  const { touched, comparability, automations, newReach, slowerWays, flippedExamples } = change.review.impact;
  return [
    { title: 'What it touches', items: tellTouched(touched, change) },
    { title: 'Automations that act otherwise', items: automations.map((one) => tellAutomation(one, change)) },
    {
      title: 'What past figures stop being comparable with',
      items: comparability.map(({ address, path, breaks }) =>
        item(breaks.every(({ isBridged }) => isBridged) ? '·' : '!', nameOf(address, change), [
          ...breaks.map(tellBreak),
          ...(path.length > 1 ? [wayTo(path)] : []),
        ]),
      ),
    },
    {
      title: 'Where consent and personal data get to now',
      items: newReach.map(({ what, system, systems, flows }) =>
        item('!', `${nameOf(what, change)} gets to ${nameOf(system, change)}`, [
          ...(systems.length > 1 ? [wayTo(systems)] : []),
          flows.length === 0 ? 'it is kept there' : `by ${flows.join(', ')}`,
        ]),
      ),
    },
    { title: 'Ways that leave less time', items: slowerWays.map((way) => tellWay(way, change)) },
    {
      title: 'Examples that are judged otherwise',
      items: flippedExamples.map(({ definition, example, before, after, effective }) =>
        item('!', `“${example}” of ${nameOf(definition, change)}`, [
          `${qualifies(before)} → ${qualifies(after)}${effective === undefined ? '' : `, from ${effective} on`}`,
        ]),
      ),
    },
  ];
}

/** Metrics, reports and automations one by one, in that order; of other kinds how many, and what. */
function tellTouched(touched: readonly Touched[], change: ReviewedChange): Item[] {
  const byKind = groupBy(touched, ({ kind }) => kind);
  const first = FIRST.flatMap((kind) =>
    (byKind.get(kind) ?? []).map(({ address, path }) => item('~', `${kind} ${nameOf(address, change)}`, [wayTo(path)])),
  );
  const others = [...byKind].filter(([kind]) => !FIRST.includes(kind)).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...first,
    ...others.map(([kind, all]) =>
      item(
        '·',
        `${kindInWords(kind as Parameters<typeof kindInWords>[0])}: ${all.map(({ address }) => titleOf(address, change)).join(', ')}`,
      ),
    ),
  ];
}

function wayTo(path: readonly string[]): string {
  return path.join(' → ');
}

const HOW = {
  starts: 'begins to act',
  stops: 'stops acting',
  itself: 'acts otherwise',
  'by-others': 'acts otherwise',
} as const;

function tellAutomation({ address, how, keys, path }: AutomationChange, change: ReviewedChange): Item {
  const why = how === 'by-others' ? [wayTo(path)] : keys.length > 0 ? [`by its ${keys.join(', ')}`] : [];
  return item('~', `${nameOf(address, change)} ${HOW[how]}`, why);
}

const POLICIES: Readonly<Record<string, string>> = {
  restate: 'past figures are worked out anew',
  'dual-report': 'both are reported for a time',
  annotate: 'the break is marked',
  none: 'past figures stay as they were',
};

function tellBreak({ effective, version, historyPolicy, isBridged }: Break): string {
  const by = version === undefined ? '' : ` (version ${version})`;
  const policy =
    historyPolicy === undefined
      ? 'nobody has said what becomes of past figures'
      : (POLICIES[historyPolicy] ?? historyPolicy);
  return `from ${effective} on${by}: ${policy}${isBridged ? ', so they can be compared' : ''}`;
}

function tellWay({ lifecycle, system, before, after, isTooLate, systems }: SlowerWay, change: ReviewedChange): Item {
  const time = (hours: number | undefined): string => (hours === undefined ? 'never' : duration(hours));
  const limit = after.deadline === undefined ? '' : `, of ${duration(after.deadline)} that there are`;
  return item(
    isTooLate ? '!' : '~',
    `from ${nameOf(system, change)} for ${nameOf(lifecycle, change)}: ${time(before.latency)} → ${time(after.latency)}${limit}`,
    [...(systems.length > 1 ? [wayTo(systems)] : []), ...(isTooLate ? ['too late'] : [])],
  );
}

const DAY = elapsedHours('1d');

function duration(hours: number): string {
  if (hours < 1) return counted(Math.round(hours * 60), 'minute');
  return hours <= 2 * DAY
    ? counted(Math.round(hours * 10) / 10, 'hour')
    : counted(Math.round((hours / DAY) * 10) / 10, 'day');
}

function qualifies(does: boolean): string {
  return does ? 'qualifies' : 'doesn’t qualify';
}
