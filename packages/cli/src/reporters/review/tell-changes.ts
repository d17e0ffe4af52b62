import { type ChangedElement, TIERS, type Tier, type WholeChange } from '@spandrel/review';
import { describeChange, describePath } from './describe-meaning.ts';
import { nameOf, placeTeller, type ReviewedChange } from './reviewed-change.ts';
import { counted, type Item, item, type Section } from './sections.ts';

const TITLES: Readonly<Record<Tier, string>> = {
  meaning: 'Meaning: what figures and words stand for',
  contract: 'Contract: what others count on of data',
  authority: 'Authority: who decides and answers for what',
  structure: 'Structure: what there is and how it works',
  text: 'Text: what only people read',
};

/** What is different, the deepest first, each element where its deepest change is. */
export function tellChanges(change: ReviewedChange): Section[] {
  const { added, removed, changed } = change.review.changes;
  const tell = placeTeller(change);
  const whole = (sign: '+' | '-', { address, place }: WholeChange): Item =>
    item(sign, nameOf(address, change), [], tell(place));
  return TIERS.map((tier) => {
    const within = <T extends { readonly tier: Tier }>(items: readonly T[]): T[] =>
      items.filter((one) => one.tier === tier);
    return {
      title: TITLES[tier],
      items: [
        ...within(changed).map((element) => tellChanged(element, change, tell)),
        ...within(added).map((one) => whole('+', one)),
        ...within(removed).map((one) => whole('-', one)),
      ],
    };
  });
}

function tellChanged(element: ChangedElement, change: ReviewedChange, tell: ReturnType<typeof placeTeller>): Item {
  const { address, keys, tier: deepest } = element;
  const [first] = keys.filter(({ tier }) => tier === deepest);
  return item(
    '~',
    nameOf(address, change),
    keys.map(({ path, before, after, tier }) => {
      const depth = tier === deepest ? '' : ` (${tier})`;
      return `${describePath(path)}: ${describeChange(before, after)}${depth}`;
    }),
    tell(first?.placeAfter ?? first?.placeBefore ?? element.place),
  );
}

/** What is called otherwise, and what stands in another file: neither changes what anything means. */
export function tellNames(change: ReviewedChange): Section[] {
  const { renamed, moved } = change.review.changes;
  return [
    {
      title: 'Renamed',
      items: renamed.map(({ from, to }) => item('~', `${from} → ${nameOf(to, change)}`)),
    },
    {
      title: 'Moved between files, which changes nothing',
      items: moved.map(({ address, from, to }) => item('·', `${nameOf(address, change)}: ${from} → ${to}`)),
    },
  ];
}

/** What may be a rename that nobody marked, and what compile errors keep from being compared. */
export function tellDoubts(change: ReviewedChange): Section[] {
  const { lookAlikes, unread } = change.review.changes;
  return [
    {
      title: 'Renamed, perhaps',
      note: 'What is gone and what is new says much the same. If it is one thing under another name, say so, and everything follows it.',
      items: lookAlikes.map(({ removed, added, similarity }) =>
        item('!', `${nameOf(removed, change)} is gone and ${nameOf(added, change)} is new`, [
          `${Math.round(similarity * 100)} % of what they say is the same`,
          `if it is the same, write on ${added}: formerly: [${removed.slice(removed.indexOf('/') + 1)}]`,
        ]),
      ),
    },
    {
      title: 'Not compared',
      note: 'A compile error keeps it from being read, before or now.',
      items: unread.map(({ address, path }) =>
        item('!', path.length === 0 ? nameOf(address, change) : `${nameOf(address, change)}, ${describePath(path)}`),
      ),
    },
  ];
}

/** How many elements came, went, are different or are called otherwise. */
export function countChanges({ review }: ReviewedChange): string {
  const { added, removed, changed, renamed } = review.changes;
  const parts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
    [renamed.length, 'renamed'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, how]) => `${count} ${how}`);
  return told.length === 0 ? counted(0, 'change') : told.join(', ');
}
