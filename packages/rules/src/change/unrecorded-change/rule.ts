import {
  type Comparison,
  type Element,
  isSettled,
  isText,
  type Kind,
  kindInWords,
  newDecisionsOn,
  rule,
} from '@spandrel/compiler';

/** What changes the meaning of figures, or of work, when it changes. */
const RECORDED_KINDS = [
  'definition',
  'scoring-model',
  'attribution-model',
  'channel-framework',
  'taxonomy',
  'standard',
  'lifecycle',
] as const satisfies readonly Kind[];

interface Change {
  readonly element: Element;
  readonly comparison: Comparison;
}

export default rule<Change>({
  id: 'change/unrecorded-change',
  severity: 'error',
  comparesWithBase: true,
  title: 'A change of meaning that no decision stands behind',
  reason:
    'A meaning that changes without a recorded decision changes again next quarter, and no figure before it can be compared with one after.',
  fix: 'Add an accepted decision record whose “affects” names it, decided by who has the right to; or take the change back.',
  subjects: ({ comparison, model }) =>
    comparison === undefined
      ? []
      : [
          ...RECORDED_KINDS.flatMap((kind) => [...(model.all(kind) as readonly Element[])]),
          ...(model.all('system') as readonly Element[]),
        ].map((element) => ({ element, comparison })),
  judge: ({ element, comparison }) => {
    const told = tellChange(element, comparison);
    if (told === undefined || isSettled(element.address, comparison)) return undefined;
    return {
      at: element.address,
      message: `The ${kindInWords(element.kind)} “${element.title}” ${told}, and no new decision record settles it.`,
      related: newDecisionsOn(element.address, comparison).map(({ address }) => ({
        element: address,
        message: 'is about it, but was decided by somebody who has no right to',
      })),
    };
  },
});

function tellChange({ kind, address }: Element, comparison: Comparison): string | undefined {
  if (kind === 'system') return comparison.isAdded(address) ? 'was added' : undefined;
  const changed = comparison.changesOf(address).filter(({ path }) => !isText(kind, path));
  const keys = [...new Set(changed.map(({ path }) => `“${path[0]}”`))];
  return keys.length === 0 ? undefined : `was changed in ${keys.join(', ')}`;
}
