import {
  groupBy,
  kindInWords,
  recentRevisions,
  rule,
  teamOf,
  type Versioned,
  versionedElements,
} from '@spandrel/compiler';

const MANY = 3;

export default rule<Versioned, object>({
  id: 'change/reactive-revisions',
  severity: 'warning',
  title: 'Revised at the wish of one team, without a decision on record',
  reason: 'A yardstick that moves whenever one team asks for it measures that team’s wishes, not how things stand.',
  fix: 'Decide changes by a decision right with those who depend on it under “agree” or “input”, and write a “record” at each version.',
  subjects: ({ model }) => versionedElements(model),
  judge: (element, { asOf, model }) => {
    const recent = recentRevisions(element, asOf);
    if (recent.length < MANY) return undefined;
    const owners = teamOf(model, element.value.owner);
    const unrecorded = recent.filter(
      ({ record, requestedBy }) => record === undefined && requestedBy !== undefined && requestedBy !== owners,
    );
    const wishes = [...groupBy(unrecorded, ({ requestedBy }) => requestedBy as string)].find(
      ([, asked]) => asked.length * 2 > recent.length,
    );
    if (!wishes) return undefined;
    const [team, asked] = wishes;
    return {
      at: element.address,
      message: `Of ${recent.length} revisions of the ${kindInWords(element.kind)} “${element.title}” in three years, ${asked.length} were made at the request of “${model.get(team)?.title ?? team}” without a decision on record.`,
      related: [{ element: team, message: 'asked for these revisions' }],
    };
  },
});
