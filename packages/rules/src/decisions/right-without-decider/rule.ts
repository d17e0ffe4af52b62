import { type DecisionRight, rule } from '@spandrel/compiler';

export default rule<DecisionRight, object>({
  id: 'decisions/right-without-decider',
  severity: 'error',
  title: 'A decision right that doesn’t say who decides',
  reason: 'Many may advise and agree, but without one final authority a dispute ends when somebody gives up.',
  fix: 'Name one role or forum under “decide”.',
  subjects: ({ model }) => model.all('decision-right'),
  judge: ({ address, title, value }) => {
    if (value.decide !== undefined) return undefined;
    return { at: address, message: `The decision right “${title}” doesn’t say who decides.` };
  },
});
