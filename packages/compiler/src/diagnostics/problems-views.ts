import { declare, didYouMean, listAnd } from './problem.ts';

/** The most names to list where none is near. */
const MOST_NAMES = 12;

/** What can be wrong with views: none of it makes the architecture doubtful, so all but one are warnings. */
export const problems = {
  'view/unknown-value': declare<{
    condition: string;
    value: string;
    nearest: readonly string[];
    known: readonly string[];
  }>({
    severity: 'warning',
    message: ({ condition, value }) => `Nothing in this architecture has the ${condition} “${value}”.`,
    reason: 'A condition that nothing fulfils leaves out what the view is about, and nobody sees that it is missing.',
    fix: ({ nearest, known, condition }) =>
      didYouMean(
        nearest,
        known.length === 0
          ? `Nothing has a ${condition} yet: take the condition out.`
          : known.length > MOST_NAMES
            ? `Take a ${condition} that something has.`
            : `What there is: ${listAnd(known.map((name) => `“${name}”`))}.`,
      ),
  }),
  'view/selects-nothing': declare<Record<never, never>>({
    severity: 'warning',
    message: () => 'Nothing fulfils all of these conditions.',
    reason: 'A selector that selects nothing leaves out what the view is about, and nobody sees that it is missing.',
    fix: () => 'All conditions of one selector must hold; write them as separate items where one of them is enough.',
  }),
  'view/empty': declare<{ title: string }>({
    severity: 'warning',
    message: ({ title }) => `The view “${title}” shows nothing.`,
    reason: 'Whoever opens it learns nothing, not even why.',
    fix: () => 'Include more, or exclude less.',
  }),
  'view/within-what': declare<Record<never, never>>({
    message: () => '“within” says how many steps, and nothing says from where.',
    reason: 'Without a beginning there is no distance.',
    fix: () => 'Add “of” with an address, such as “of: system/salesforce”.',
  }),
  'view/unknown-grouping': declare<{ name: string; nearest: readonly string[]; known: readonly string[] }>({
    severity: 'warning',
    message: ({ name }) => `There is nothing called “${name}” to group by.`,
    reason: 'Everything would stand in one group.',
    fix: ({ nearest, known }) => didYouMean(nearest, `Group by ${listAnd(known.map((one) => `“${one}”`))}.`),
  }),
};
