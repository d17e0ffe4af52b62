import { expect, test } from 'vitest';
import { escapeLabel } from './escape-label.ts';

test.each([
  ['Lead, scored at 9.30', 'Lead, scored at 9.30'],
  ['"a" [b] `c`', '#34;a#34; #91;b#93; #96;c#96;'],
  ['%% end;', '#37;#37; end#59;'],
  ['1. one', '1#46; one'],
  ['- one', '#45; one'],
  ['a\nb', 'a b'],
  ['😀', '#128512;'],
  ['\ud800', '#65533;'],
  ['', '–'],
])('%j', (text, escaped) => {
  expect(escapeLabel(text)).toBe(escaped);
});

test('a long text is cut', () => {
  expect([...escapeLabel('x'.repeat(10_000))]).toHaveLength(80);
  expect(escapeLabel('😀'.repeat(100), 3)).toBe('#128512;#128512;…');
});
