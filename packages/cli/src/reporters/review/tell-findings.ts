import { compileErrors, type Finding } from '@spandrel/compiler';
import { placeTeller, type ReviewedChange } from './reviewed-change.ts';
import { counted, type Item, item, type Section, type Sign } from './sections.ts';

/** What a change brings and settles of what nobody designed. */
export function tellFindings(change: ReviewedChange): Section[] {
  const { added, fixed, waived, silenced, unjudged, unchanged } = change.review.findings;
  const tell = placeTeller(change);
  const open = added.filter(({ status }) => status === 'new');
  return [
    {
      title: 'New findings',
      items: open.map((finding) => tellFinding('!', finding, tell, true)),
    },
    { title: 'Findings fixed', items: fixed.map((finding) => tellFinding('-', finding, undefined, false)) },
    { title: 'Findings waived by this change', items: waived.map((finding) => tellFinding('!', finding, tell, false)) },
    {
      title: 'Findings of rules that this change turns off',
      items: silenced.map((finding) => tellFinding('!', finding, undefined, false)),
    },
    {
      title: 'Findings that compile errors hide',
      note: 'They were there before. Whether they still are, nobody can say until it compiles: they don’t count as fixed.',
      items: unjudged.head.map((finding) => tellFinding('·', finding, undefined, false)),
    },
    {
      title: 'Findings that compile errors hid before',
      note: 'They are there now. Whether they were before, nobody can say: they don’t count as new.',
      items: unjudged.base.map((finding) => tellFinding('·', finding, tell, false)),
    },
    {
      title: 'Findings still there',
      items:
        unchanged.length === 0
          ? []
          : [item('·', `${counted(unchanged.length, 'finding')}: “spandrel check” tells them`)],
    },
  ];
}

function tellFinding(
  sign: Sign,
  { severity, rule, message, reason, fix, place }: Finding,
  tell: ReturnType<typeof placeTeller> | undefined,
  isExplained: boolean,
): Item {
  const details = isExplained ? [`Why: ${reason}`, `Fix: ${fix}`, `More: spandrel explain ${rule}`] : [];
  return item(sign, `${severity} ${rule}: ${message}`, details, tell?.(place));
}

/** As many compile errors as are told one by one. */
const MOST_ERRORS = 10;

/** What keeps either state from being compiled. */
export function tellCompileErrors(change: ReviewedChange): Section {
  const { base, head, baseState } = change;
  const tell = placeTeller(change);
  const now = compileErrors(head);
  const before = compileErrors(base).length;
  return {
    title: 'Compile errors',
    items: [
      ...now
        .slice(0, MOST_ERRORS)
        .map(({ code, message, fix, place }) => item('!', `${code}: ${message}`, [fix], tell(place))),
      ...(now.length > MOST_ERRORS ? [item('!', `${now.length - MOST_ERRORS} more: “spandrel check” tells them`)] : []),
      ...(before > 0
        ? [item('·', `${baseState.name} had ${counted(before, 'compile error')}: what they spoil is not compared`)]
        : []),
    ],
  };
}
