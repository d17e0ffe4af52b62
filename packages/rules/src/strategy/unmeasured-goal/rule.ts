import { type Element, listAnd, rule } from '@spandrel/compiler';

const TERMS = { metric: 'a metric', target: 'a target', period: 'a period' } as const;

export default rule<Element<'goal'>>({
  id: 'strategy/unmeasured-goal',
  severity: 'error',
  title: 'A goal that can’t be missed',
  reason: 'Without a figure, a target and a date, everybody can say later that the goal was reached.',
  fix: 'Give the goal a “metric”, a “target” and a “period”.',
  subjects: ({ model }) => model.all('goal'),
  judge: (goal) => {
    const missing = (Object.keys(TERMS) as (keyof typeof TERMS)[])
      .filter((key) => goal.value[key] === undefined)
      .map((key) => TERMS[key]);
    if (missing.length === 0) return undefined;
    return { at: goal.address, message: `The goal “${goal.title}” lacks ${listAnd(missing)}.` };
  },
});
