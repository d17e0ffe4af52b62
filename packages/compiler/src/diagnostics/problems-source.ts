import { declare } from './problem.ts';

type None = Record<never, never>;

/** What can be wrong with a file before anything in it is understood. */
export const problems = {
  'workspace/no-manifest': declare<None>({
    message: () => 'This workspace has no manifest: there is no spandrel.yaml.',
    reason: 'The manifest names the architecture and says which version of the language its files are written in.',
    fix: () => 'Run “spandrel init” to write one, or name the folder that holds spandrel.yaml.',
  }),
  'workspace/newer-language': declare<{ version: string; known: number }>({
    message: ({ version, known }) =>
      `This workspace is written in version ${version} of the language; this program knows version ${known}.`,
    reason: 'A newer version may mean something else by the same words, so nothing in it is judged.',
    fix: () => 'Update spandrel, or write “spandrel: 1” if the files are in version 1.',
  }),
  'source/unreadable': declare<{ detail: string }>({
    message: ({ detail }) => `This can’t be read: ${detail}.`,
    reason: 'What stands in it is not part of the architecture until it can be read.',
    fix: () => 'Correct its permissions, or leave it out with “exclude” in spandrel.yaml.',
  }),
  'source/symbolic-link': declare<None>({
    severity: 'warning',
    message: () => 'This is a symbolic link, and links are not followed.',
    reason: 'What a link leads to may differ from machine to machine, so it is no part of the architecture.',
    fix: () => 'Put the file itself here, or leave the link out with “exclude” in spandrel.yaml.',
  }),
  'source/not-utf8': declare<None>({
    message: () => 'This file is not UTF-8 text.',
    reason: 'Names and texts would come out garbled, so nothing in it is read.',
    fix: () => 'Save it as UTF-8, or leave it out with “exclude” in spandrel.yaml.',
  }),
  'source/lfs-pointer': declare<None>({
    message: () => 'This is a pointer of Git LFS, not the file that it stands for.',
    reason: 'What the file itself says is not known here, so nothing in it is judged.',
    fix: () =>
      'Fetch it with “git lfs pull”; better, keep YAML out of LFS with “git lfs migrate export”, since LFS also hides it from reviews and from comparisons.',
  }),
  'source/too-large': declare<{ megabytes: number; limit: number }>({
    message: ({ megabytes, limit }) => `This file has ${megabytes} MB; ${limit} MB is the most that one file may have.`,
    reason: 'A file of this size is hardly written by people, and no reviewer can read it.',
    fix: () => 'Split it by area, or leave it out with “exclude” in spandrel.yaml.',
  }),
  'source/empty': declare<None>({
    message: () => 'This file declares nothing.',
    reason: 'An empty file is most often one that was not saved or not finished.',
    fix: () => 'Declare something in it, delete it, or leave it out with “exclude” in spandrel.yaml.',
  }),
  'source/not-a-mapping': declare<{ found: string }>({
    message: ({ found }) => `This file holds ${found}, where collections such as “systems:” are expected.`,
    reason: 'Every file of an architecture is a mapping of collections, each a mapping of id to element.',
    fix: () => 'If it is no part of the architecture, add its path to “exclude” in spandrel.yaml.',
  }),
  'source/not-architecture': declare<{ key: string; nearest: readonly string[]; path: string }>({
    message: ({ key }) =>
      `This file is no part of an architecture: “${key}” is no collection, and nor is anything else in it.`,
    reason: 'Every YAML file below the manifest is read, so that nothing is left out by mistake.',
    fix: ({ nearest, path }) =>
      `${nearest.length > 0 ? `Did you mean “${nearest[0]}”? If not, a` : 'A'}dd “exclude: ["${path}"]” to spandrel.yaml to leave it out.`,
  }),
  'yaml/syntax': declare<{ detail: string; remedy?: string | undefined }>({
    message: ({ detail }) => `This is not valid YAML: ${detail}.`,
    reason: 'What can’t be read can’t be checked; the rest of the workspace still is.',
    fix: ({ remedy }) =>
      remedy === undefined
        ? 'Correct this place; look at the line before, too.'
        : `${remedy} If that isn’t what was meant, correct this place or the line before.`,
  }),
  'yaml/tag': declare<{ tag: string }>({
    message: ({ tag }) => `The tag “${tag}” is not allowed.`,
    reason: 'Tags change what a value means in ways that other tools read differently.',
    fix: () => 'Write the plain value; quote it where it should stay text.',
  }),
  'yaml/directive': declare<None>({
    message: () => 'Directives (lines that begin with “%”) are not allowed.',
    reason: 'They change what the text below means in ways that other tools read differently.',
    fix: () => 'Delete the line; every file is YAML 1.2.',
  }),
  'yaml/complex-key': declare<None>({
    message: () => 'A key must be a plain word, not a list or a mapping.',
    reason: 'Keys are how everything is found and named.',
    fix: () => 'Write a single name before the colon.',
  }),
  'yaml/key-not-text': declare<{ key: string }>({
    message: ({ key }) =>
      key === ''
        ? 'A key is missing before the colon.'
        : `YAML reads the key “${key}” as a number or a truth value, not as a name.`,
    reason: 'Keys are how everything is found and named, so they must be text.',
    fix: ({ key }) => (key === '' ? 'Write the key.' : `Put it in quotes: "${key}".`),
  }),
  'yaml/duplicate-key': declare<{ key: string }>({
    message: ({ key }) => `“${key}” stands here a second time.`,
    reason: 'Of two values for one key, one would be lost without a word.',
    fix: () => 'Keep one of them, or merge the two.',
  }),
  'yaml/unknown-alias': declare<{ name: string }>({
    message: ({ name }) => `The alias *${name} refers to an anchor that isn’t there.`,
    reason: 'An alias repeats what an anchor (&name) marked earlier in the same document.',
    fix: ({ name }) => `Mark the value with &${name} above, or write it out.`,
  }),
  'yaml/alias-of-itself': declare<{ name: string }>({
    message: ({ name }) => `The alias *${name} stands inside the very thing that it repeats.`,
    reason: 'It would contain itself without end.',
    fix: () => 'Write out what you mean.',
  }),
  'yaml/too-many-aliases': declare<None>({
    message: () => 'Written out, the aliases of this file would fill the machine’s memory.',
    reason:
      'Aliases of aliases multiply; a file that grows like this is a mistake or an attack, and nothing in it is read.',
    fix: () => 'Write the values out, or repeat less with each alias.',
  }),
  'yaml/merge': declare<None>({
    message: () => 'A merge key (<<) must name a mapping, or a list of mappings.',
    reason: 'It takes over the keys of what it names, and this has none.',
    fix: () => 'Name an anchor (&name) that stands on a mapping, or delete the line.',
  }),
  'yaml/too-deep': declare<None>({
    message: () => 'Lists and mappings are nested here more than a hundred deep.',
    reason: 'Nothing in the language is that deep, so this is a mistake or an attack.',
    fix: () => 'Write it flatter.',
  }),
};
