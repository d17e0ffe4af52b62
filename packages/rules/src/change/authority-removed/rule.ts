import {
  type Address,
  type Comparison,
  type Element,
  isSettled,
  type Kind,
  kindInWords,
  kindOf,
  listAnd,
  rule,
} from '@spandrel/compiler';

/** What says how something is to be decided, or what holds. */
const GOVERNING_KINDS = [
  'decision-right',
  'definition',
  'operating-rule',
  'standard',
  'contract',
] as const satisfies readonly Kind[];

type DecisionRight = Element<'decision-right'>;

interface Loss {
  readonly address: Address;
  readonly comparison: Comparison;
  /** What was lost, in words, or nothing. */
  readonly tell: () => string | undefined;
}

export default rule<Loss>({
  id: 'change/authority-removed',
  severity: 'error',
  comparesWithBase: true,
  title: 'Governance that was taken away without a decision',
  reason:
    'Who decides, and by what rule, is most easily lost in passing: afterwards everybody may, and nobody knows since when.',
  fix: 'Put it back, or add an accepted decision record whose “affects” holds its address, decided by who has the right to.',
  subjects: ({ comparison }) =>
    comparison === undefined
      ? []
      : [
          ...GOVERNING_KINDS.flatMap((kind) => removals(kind, comparison)),
          ...comparison.head.model.all('decision-right').map((right) => ({
            address: right.address,
            comparison,
            tell: () => tellLoss(right, comparison),
          })),
        ],
  judge: ({ address, comparison, tell }) => {
    const told = tell();
    if (told === undefined || isSettled(address, comparison)) return undefined;
    return { at: address, message: `${told}, and no new decision record settles it.` };
  },
});

function removals(kind: Kind, comparison: Comparison): Loss[] {
  const { model } = comparison.base;
  return (model.all(kind) as readonly Element[]).map(({ address, title }) => ({
    address,
    comparison,
    tell: () => (comparison.isRemoved(address) ? `The ${kindInWords(kind)} “${title}” is gone` : undefined),
  }));
}

/** What a right decided before and doesn’t any more; what is gone itself is no loss of the right’s. */
function tellLoss(right: DecisionRight, { formOf, presentAddress, head, base }: Comparison): string | undefined {
  const before = formOf(right.address) as DecisionRight | undefined;
  if (before === undefined) return undefined;
  const lostDecider = before.value.decide !== undefined && right.value.decide === undefined;
  const { governs = [] } = right.value;
  const lost = (before.value.governs ?? []).filter((thing) => {
    const present = presentAddress(thing);
    return !governs.includes(present) && (present.endsWith('/*') || head.model.node(present) !== undefined);
  });
  const parts = [
    lostDecider ? 'no longer says who decides' : '',
    lost.length > 0
      ? `is no longer over ${listAnd(lost.map((thing) => inWords(thing, base.model.node(thing)?.title)))}`
      : '',
  ].filter(Boolean);
  return parts.length === 0 ? undefined : `The right “${right.title}” ${parts.join(' and ')}`;
}

function inWords(address: Address, title: string | undefined): string {
  return address.endsWith('/*')
    ? `everything of the kind ${kindInWords(kindOf(address))}`
    : `the ${kindInWords(kindOf(address))} “${title ?? address}”`;
}
