import {
  type DecisionRight,
  type Element,
  GOVERNABLE_KINDS,
  isDelegatedFrom,
  kindInWords,
  listAnd,
  type Model,
  overlap,
  rule,
} from '@spandrel/compiler';

export default rule<Element, object>({
  id: 'decisions/contested-decider',
  severity: 'error',
  title: 'Two final authorities over the same thing',
  reason: 'Where two have the last word, each undoes what the other decided, and the answer depends on who was asked.',
  fix: 'Keep one “decide”, set the rights apart by “scope” or “limit”, or write “delegatedFrom” on the one that was handed down.',
  subjects: ({ model }) => GOVERNABLE_KINDS.flatMap((kind) => [...(model.all(kind) as readonly Element[])]),
  judge: (element, { analyses, model }) => {
    const rights = analyses.authority.decidedBy(element.address);
    const contested = rights.filter((right) => rights.some((other) => areAtOdds(right, other, model)));
    if (contested.length === 0) return undefined;
    const decider = ({ value }: DecisionRight): string => `“${model.get(value.decide)?.title ?? value.decide}”`;
    const deciders = listAnd([...new Set(contested.map(decider))]);
    return {
      at: element.address,
      message: `The final say over the ${kindInWords(element.kind)} “${element.title}” lies with ${deciders} at once.`,
      related: contested.map((right) => ({
        element: right.address,
        message: `${decider(right)} decides by this right`,
      })),
    };
  },
});

function areAtOdds(a: DecisionRight, b: DecisionRight, model: Model): boolean {
  if (a.value.decide === b.value.decide || !overlap(a, b, model.architecture.currency)) return false;
  return !isDelegatedFrom(a, b, model) && !isDelegatedFrom(b, a, model);
}
