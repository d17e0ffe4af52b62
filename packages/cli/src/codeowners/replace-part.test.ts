import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapePath } from './escape-path.ts';
import { readPart, replacePart, withMarks } from './replace-part.ts';

const lines = (min = 0) => fc.array(fc.stringMatching(/^\/[a-z ]*$/), { minLength: min, maxLength: 3 });

it('puts a part in and replaces it, and the bytes around it stay', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 40 }),
      lines(),
      lines(),
      (head, tail, one, two) => {
        const [first, second] = [withMarks(one, 'a'), withMarks(two, 'a')];
        const once = replacePart(Buffer.from(head), first, 'a');
        const whole = Buffer.concat([once, Buffer.from(tail)]);
        const twice = replacePart(whole, second, 'a');
        expect(twice.subarray(0, head.length)).toEqual(Buffer.from(head));
        expect(twice.subarray(twice.length - tail.length)).toEqual(Buffer.from(tail));
        expect(readPart(twice, 'a')).toEqual(second.split('\n'));
        expect(replacePart(twice, second, 'a')).toEqual(twice);
      },
    ),
  );
});

it('writes any path as one pattern, without what hosts read differently', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (path) => {
      expect(escapePath(path)).toMatch(/^\/(?:\\ |[^ \\#*[\]\n])*$/);
    }),
  );
  expect(escapePath('größe/a b/[x]#1*?\\.yaml')).toBe('/größe/a\\ b/?x??1???.yaml');
});
