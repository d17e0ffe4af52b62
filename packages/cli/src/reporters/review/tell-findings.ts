import { compileErrors, type Finding } from '@spandrel/compiler';
import { placeTeller, type ReviewedChange } from './reviewed-change.ts';
import { counted, type Item, item, type Section, type Sign } from './sections.ts';

/** What a change brings and settles of what nobody designed. */
export function tellFindings(change: ReviewedChange): Section[] {
  const { findings, compileErrors } = change.review;
  const { added, fixed, waived, unchanged } = findings;
  const tell = placeTeller(change);
  const open = added.filter(({ status }) => status === 'new');
  return [
    {
      title: 'New findings',
      items: open.map((finding) => tellFinding('!', finding, tell, true)),
      ...(compileErrors.base > 0 && { note: 'With compile errors before, some may be older than they look.' }),
    },
    {
      title: 'Findings fixed',
      items: fixed.map((finding) => tellFinding('-', finding, undefined, false)),
      ...(compileErrors.head > 0 && { note: 'With compile errors now, some may only not have been looked for.' }),
    },
    { title: 'Findings waived by this change', items: waived.map((finding) => tellFinding('!', finding, tell, false)) },
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
