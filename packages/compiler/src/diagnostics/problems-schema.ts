import { declare, didYouMean, listOr } from './problem.ts';

export interface Suggestion {
  readonly nearest: readonly string[];
}

/** What can be wrong with the shape of what a file says. `where` names the thing in the words of its file. */
export const problems = {
  'schema/unknown-collection': declare<{ key: string; known: readonly string[] } & Suggestion>({
    message: ({ key }) => `“${key}” is not a collection of the language.`,
    reason: 'What stands below it would be checked by nobody and shown nowhere.',
    fix: ({ nearest, known }) => didYouMean(nearest, `The collections are ${known.join(', ')}.`),
  }),
  'schema/manifest-only': declare<{ key: string }>({
    message: ({ key }) => `“${key}” belongs in the manifest, spandrel.yaml, and stands in another file.`,
    reason: 'The manifest is the one place that says what this architecture is and how it is checked.',
    fix: ({ key }) => `Move “${key}” to spandrel.yaml.`,
  }),
  'schema/unknown-key': declare<{ key: string; where: string; known: readonly string[]; empty: boolean } & Suggestion>({
    message: ({ key, where }) => `“${key}” is not a key of ${where}.`,
    reason: 'A key that nobody knows says nothing: most often it is a slip of the pen.',
    fix: ({ nearest, known, empty, key }) =>
      empty && nearest.length === 0
        ? `There is nothing behind “${key}”: if it belongs to the text before it, put that text in quotes, since a comma ends it.`
        : didYouMean(nearest, `The keys are ${known.join(', ')}; a key of your own begins with “x-”.`),
  }),
  'schema/missing-key': declare<{ key: string; where: string }>({
    message: ({ key, where }) => `The key “${key}” is missing from ${where}.`,
    reason: 'Without it there is nothing to check, to draw or to refer to.',
    fix: ({ key }) => `Add “${key}:”.`,
  }),
  'schema/wrong-type': declare<{ where: string; expected: string; found: string }>({
    message: ({ where, expected, found }) => `${where} should be ${expected}; here it is ${found}.`,
    reason: 'Written like this, it can’t be understood as what it should say.',
    fix: ({ expected }) => `Write ${expected}.`,
  }),
  'schema/unknown-value': declare<{ value: string; where: string; known: readonly string[] } & Suggestion>({
    message: ({ value, where }) => `“${value}” is not a value that ${where} can have.`,
    reason: 'The list of values is closed, so that everybody means the same by each.',
    fix: ({ nearest, known }) => didYouMean(nearest, `Write ${listOr(known)}.`),
  }),
  'schema/bad-id': declare<{ id: string; what: string } & Suggestion>({
    message: ({ id, what }) => `“${id}” can’t be ${what}.`,
    reason: 'Names like this one stand in addresses, links and file names, so they keep to a small alphabet.',
    fix: ({ nearest }) =>
      didYouMean(nearest, 'Use small letters and digits, with “-” between words, and begin with a letter.'),
  }),
  'schema/free-key': declare<{ key: string; what: string }>({
    severity: 'warning',
    message: ({ key, what }) => `“${key}” looks like ${what} and is none: a key that begins with “x-” is yours.`,
    reason: 'What stands below it is kept in exports, but checked by nobody and shown nowhere.',
    fix: ({ what }) =>
      `If it is meant as ${what}, give it an id that doesn’t begin with “x-”; what others are to take over can stand at the top of the file.`,
  }),
  'schema/bad-format': declare<{ value: string; where: string; expected: string } & Suggestion>({
    message: ({ value, where, expected }) => `“${value}” is not ${expected}, which ${where} should be.`,
    reason: 'It can’t be counted or compared until it is written as one.',
    fix: ({ nearest, expected }) => didYouMean(nearest, `Write ${expected}.`),
  }),
  'schema/out-of-range': declare<{ value: string; where: string; expected: string }>({
    message: ({ value, where, expected }) => `${where} is ${value}, and should be ${expected}.`,
    reason: 'Figures outside their range lead to wrong conclusions without a word.',
    fix: ({ expected }) => `Write a figure that is ${expected}.`,
  }),
  'reference/unknown': declare<{ name: string; kinds: string; where: string } & Suggestion>({
    message: ({ name, kinds, where }) => `${where} refers to “${name}”, and there is no ${kinds} of that name.`,
    reason: 'A reference to nothing leaves a hole where somebody believes that something is.',
    fix: ({ nearest, kinds }) => didYouMean(nearest, `Declare that ${kinds}, or refer to one that is declared.`),
  }),
  'reference/wrong-kind': declare<{ address: string; kinds: string; where: string }>({
    message: ({ address, kinds, where }) => `${where} refers to “${address}”, but takes ${kinds}.`,
    reason: 'Something of another kind can’t play this part.',
    fix: ({ kinds }) => `Refer to ${kinds}.`,
  }),
  'reference/ambiguous': declare<{ name: string; where: string; candidates: readonly string[] }>({
    message: ({ name, where, candidates }) => `${where} refers to “${name}”, which may be ${listOr(candidates)}.`,
    reason: 'A reader, too, could not tell which of them is meant.',
    fix: ({ candidates }) => `Write the address: ${listOr(candidates)}.`,
  }),
};
