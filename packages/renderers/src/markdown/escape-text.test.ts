import { expect, test } from 'vitest';
import { codeOf, escapeText, safeUrl } from './escape-text.ts';

test.each([
  ['a | b', 'a &#124; b'],
  ['<script>', '&lt;script&gt;'],
  ['[x](y) `c` *b* _e_', '\\[x\\](y) \\`c\\` \\*b\\* \\_e\\_'],
  ['# no heading', '\\# no heading'],
  ['- no item', '\\- no item'],
  ['1. no list', '1\\. no list'],
  ['1.10', '1.10'],
  ['two\nlines', 'two lines'],
  ['see https://example.com', 'see https\\://example.com'],
  ['E-mail at 9.30', 'E-mail at 9.30'],
])('%j stays text', (text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

test('code stands between more backticks than it has', () => {
  expect(codeOf('a ``b`` c')).toBe('```a ``b`` c```');
  expect(codeOf('`a')).toBe('`` `a ``');
});

test('only addresses of the web and of mailboxes are linked', () => {
  expect(safeUrl('https://example.com/a_(b)')).toBe('https://example.com/a%5F%28b%29');
  expect(safeUrl('mailto:a@b.co')).toBe('mailto:a@b.co');
  expect(safeUrl('javascript:alert(1)')).toBeUndefined();
  expect(safeUrl('https://a b')).toBeUndefined();
});
