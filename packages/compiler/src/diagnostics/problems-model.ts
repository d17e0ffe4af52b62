import { declare, didYouMean, listAnd } from './problem.ts';

/** What can be wrong with declarations that are well-formed one by one. */
export const problems = {
  'model/duplicate-id': declare<{ address: string }>({
    message: ({ address }) => `“${address}” is declared a second time.`,
    reason: 'Of two declarations of one thing, nobody can say which one holds.',
    fix: () => 'Give one of them an id of its own, or merge the two.',
  }),
  'model/duplicate-arrow': declare<{ what: string; from: string; to: string }>({
    message: ({ what, from, to }) => `There is already a ${what} from “${from}” to “${to}”.`,
    reason: 'Two of them between the same two could not be told apart.',
    fix: () => 'Merge the two into one.',
  }),
  'model/cycle': declare<{ key: string; members: readonly string[] }>({
    message: ({ key, members }) =>
      `These lead back to themselves by “${key}”: ${[...members, members[0]].join(' → ')}.`,
    reason: 'A chain like this one has to begin somewhere, or nothing in it means anything.',
    fix: ({ key }) => `Take one “${key}” out of the circle.`,
  }),
  'model/weights': declare<{ sum: number }>({
    message: ({ sum }) => `The weights of the criteria add up to ${sum}, not to 1.`,
    reason: 'A score is the weighted mean of its criteria: otherwise it can’t be held against the threshold.',
    fix: () => 'Change the weights so that they add up to 1.',
  }),
  'model/unknown-criterion': declare<{ what: string; name: string; framework: string; nearest: readonly string[] }>({
    message: ({ what, name, framework }) => `${framework} has no ${what} “${name}”.`,
    reason: 'A channel can only be judged by what its framework asks.',
    fix: ({ nearest, what }) => didYouMean(nearest, `Add that ${what} to the framework, or delete it here.`),
  }),
  'model/missing-scores': declare<{ names: readonly string[]; framework: string }>({
    message: ({ names, framework }) => `A score is missing for ${listAnd(names)}, which ${framework} asks for.`,
    reason: 'An evaluation that leaves criteria out can’t be compared with another one.',
    fix: () => 'Score every criterion of the framework.',
  }),
  'model/end-before-start': declare<{ first: string; firstDate: string; last: string; lastDate: string }>({
    message: ({ first, firstDate, last, lastDate }) => `“${last}” (${lastDate}) is before “${first}” (${firstDate}).`,
    reason: 'Nothing can be planned or judged over a time that ends before it begins.',
    fix: () => 'Correct one of the two dates.',
  }),
  'model/equal-versions': declare<{ date: string }>({
    message: ({ date }) => `Two versions take effect on the same day, ${date}.`,
    reason: 'Nobody could tell which of them holds from that day on.',
    fix: () => 'Give each version a date of its own.',
  }),
  'model/one-criterion': declare<{ found: readonly string[] }>({
    message: ({ found }) =>
      found.length === 0
        ? 'This criterion says nothing that could be tested.'
        : `This criterion says ${found.length} things at once: ${listAnd(found)}.`,
    reason: 'Each item of a list of criteria is one condition; all of them must hold.',
    fix: () =>
      'Write one of field, event, score, acceptance, since or when in each item (op and value go with field, atLeast with since).',
  }),
  'model/two-conditions': declare<{ what: string }>({
    message: ({ what }) => `The condition (“when”) of ${what} stands on it and on its versions.`,
    reason: 'Only one of the two can be what holds today.',
    fix: () => 'Keep it on the versions, where its history can be read, or on the definition.',
  }),
  'model/unknown-dimension': declare<{ name: string; nearest: readonly string[]; known: readonly string[] }>({
    message: ({ name }) => `The scope names “${name}”, which is no dimension of this architecture.`,
    reason: 'Scopes are compared dimension by dimension, so everybody must use the same ones.',
    fix: ({ nearest, known }) =>
      didYouMean(
        nearest,
        known.length > 0
          ? `The dimensions are ${listAnd(known)}.`
          : 'Declare it under architecture.dimensions in spandrel.yaml.',
      ),
  }),
  'model/unknown-dimension-value': declare<{
    dimension: string;
    name: string;
    nearest: readonly string[];
    known: readonly string[];
  }>({
    message: ({ dimension, name }) => `“${name}” is no value of the dimension “${dimension}”.`,
    reason: 'Scopes are compared value by value, so everybody must use the same ones.',
    fix: ({ nearest, known }) => didYouMean(nearest, `The values are ${listAnd(known)}.`),
  }),
  'model/mixed-currencies': declare<{ currencies: readonly string[]; where: string }>({
    message: ({ currencies, where }) => `${where} adds up amounts in ${listAnd(currencies)}.`,
    reason: 'Amounts in different currencies have no sum without a rate, and rates change.',
    fix: () => 'Give all of them in one currency.',
  }),
  'model/unknown-handle': declare<{ handle: string; nearest: readonly string[] }>({
    severity: 'warning',
    message: ({ handle }) => `“${handle}” holds this role and is not among the people that are declared.`,
    reason: 'Once people are declared, a handle that is not is most often a slip, or somebody who has left.',
    fix: ({ nearest }) => didYouMean(nearest, 'Declare that person, or correct the handle.'),
  }),
  'expression/syntax': declare<{ detail: string }>({
    message: ({ detail }) => `This condition can’t be understood: ${detail}.`,
    reason: 'A condition that no program can read is decided by whoever reads it.',
    fix: () => 'Write it like “lead.score >= 65 && lead.source != ""”.',
  }),
  'expression/type': declare<{ detail: string; nearest: readonly string[] }>({
    message: ({ detail }) => `This condition doesn’t fit the declared fields: ${detail}.`,
    reason: 'It would never be true, or never false, and nobody would notice.',
    fix: ({ nearest }) => didYouMean(nearest, 'Compare declared fields with values of their own type.'),
  }),
  'expression/clash': declare<{ name: string; first: string; second: string }>({
    message: ({ name, first, second }) => `In conditions, “${first}” and “${second}” are both written ${name}.`,
    reason: 'A condition could not say which of the two it means.',
    fix: () => 'Rename one of the two.',
  }),
  'expression/reserved': declare<{ name: string }>({
    message: ({ name }) => `“${name}” is a reserved word of conditions, so no condition can name this.`,
    reason: 'The Common Expression Language keeps some words for itself.',
    fix: () => 'Rename it.',
  }),
  'expression/example': declare<{ example: string; expected: boolean }>({
    message: ({ example, expected }) =>
      `The example “${example}” should ${expected ? 'qualify' : 'not qualify'}, and by the condition that holds it ${expected ? 'doesn’t' : 'does'}.`,
    reason:
      'Examples are what people agreed to; where they and the condition differ, one of them is not what was agreed.',
    fix: () => 'Correct the condition, or the example.',
  }),
  'expression/no-condition': declare<{ example: string }>({
    message: ({ example }) => `The example “${example}” can’t be tried: the definition has no condition (“when”).`,
    reason: 'An example proves something only if it is executed.',
    fix: () => 'Add “when” to the definition, or to its versions.',
  }),
};
