import { describe, expect, it } from 'vitest';
import { renamed } from '../testing/rename-text.ts';

describe('a rename', () => {
  const FORMERLY: [string, string, string][] = [
    [
      'an alias for the list',
      'x-f: &f [y]\nteams: {a: {formerly: *f}}\n',
      'x-f: &f [y]\nteams: {b: {formerly: [y, a]}}\n',
    ],
    ['a null for the list', 'teams:\n  a:\n    formerly: null # x\n', 'teams:\n  b:\n    formerly: [a] # x\n'],
    ['a key in long form', 'teams:\n  ? a\n  : name: n\n', 'teams:\n  ? b\n  : name: n\n    formerly: a\n'],
    ['an anchor on nothing', 'teams:\n  a: &a\n  c: {}\n', 'teams:\n  b: &a\n    formerly: a\n  c: {}\n'],
    [
      'lines that a text keeps',
      'teams:\n  a:\n    description: |+\n      x\n\n  c: {}\n',
      'teams:\n  b:\n    description: |+\n      x\n\n    formerly: a\n  c: {}\n',
    ],

    [
      'nothing behind the key',
      'teams:\n  a:   # why\n\n  # next\n  c:\n',
      'teams:\n  b:   # why\n    formerly: a\n\n  # next\n  c:\n',
    ],
    ['nothing, in brackets', 'teams: {a, c}\n', 'teams: {b: {formerly: a}, c}\n'],
    ['nothing behind a colon, in brackets', 'teams: {a: , c: }\n', 'teams: {b: {formerly: a} , c: }\n'],
    ['a null that is written out', 'teams:\n  a: ~ # x\n', 'teams:\n  b: {formerly: a} # x\n'],
    ['an empty mapping', 'teams: {a: {}}\n', 'teams: {b: {formerly: a}}\n'],
    ['a comma at the end', 'teams: {a: {name: x, } }\n', 'teams: {b: {name: x, formerly: a, } }\n'],
    [
      'brackets over lines',
      'teams: {\n  a: {\n    name: x # y\n  },\n}\n',
      'teams: {\n  b: {\n    name: x, formerly: a # y\n  },\n}\n',
    ],
    [
      'a text in block style',
      'teams:\n  a:\n    description: |\n      x\n\n  c:\n',
      'teams:\n  b:\n    description: |\n      x\n    formerly: a\n\n  c:\n',
    ],
    ['one former id', 'teams: {a: {formerly: z}}\n', 'teams: {b: {formerly: [z, a]}}\n'],
    ['several former ids', 'teams: {a: {formerly: [y, "z" ]}}\n', 'teams: {b: {formerly: [y, "z", a ]}}\n'],
    [
      'a list of former ids',
      'teams:\n  a:\n    formerly:\n    - y # x\n    - z\n    name: n\n',
      'teams:\n  b:\n    formerly:\n    - y # x\n    - z\n    - a\n    name: n\n',
    ],
    [
      'an empty “formerly”',
      'teams:\n  a:\n    formerly:\n    name: n\n',
      'teams:\n  b:\n    formerly: [a]\n    name: n\n',
    ],
    ['an id that it had before', 'teams: {a: {formerly: [y, "b"]}}\n', 'teams: {b: {formerly: [y, "a"]}}\n'],
    [
      'an alias',
      'teams:\n  x: &x {name: n, formerly: z}\n  a: *x\n',
      'teams:\n  x: &x {name: n, formerly: z}\n  b: {<<: *x, formerly: [z, a]}\n',
    ],
    [
      'a merge key',
      'teams:\n  x: &x {name: n}\n  a:\n    <<: *x\n',
      'teams:\n  x: &x {name: n}\n  b:\n    <<: *x\n    formerly: a\n',
    ],
    [
      'defaults',
      'defaults: {teams: {formerly: z}}\nteams:\n  a: {name: n}\n',
      'defaults: {teams: {formerly: z}}\nteams:\n  b: {name: n, formerly: [z, a]}\n',
    ],
  ];
  it.each(FORMERLY)('notes the old id: %s', (_, before, after) => {
    expect(renamed(before, 'team/a', 'b')).toBe(after);
  });
});
