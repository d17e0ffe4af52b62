import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { MANIFEST, told } from '../testing/compile-text.ts';
import { keepReads } from './keep-reads.ts';

it('reads a file once for as long as it says the same', () => {
  const read = keepReads();
  const first = read({ path: 'a.yaml', text: 'teams: {a: {}}' });
  expect(read({ path: 'a.yaml', text: 'teams: {a: {}}' })).toBe(first);
  expect(read({ path: 'b.yaml', text: 'teams: {a: {}}' })).not.toBe(first);
  const second = read({ path: 'a.yaml', text: 'teams: {b: {}}' });
  expect(second.declarations.map(({ address }) => address)).toEqual(['team/b']);
  expect(read({ path: 'a.yaml', text: 'teams: {b: {}}', unread: true })).not.toBe(second);
});

it('makes no difference to what is compiled, in whatever order, whatever is wrong', () => {
  const texts = [
    'systems: {a: {owner: r}, b: {ownr: r, contract: {start: 2025-02-01, end: 2025-01-01}}}\n',
    'systems: {a: {owner: nobody}, b: {owner: r}}\nbudgets: {x: {lines: [{amount: 1, target: a}]}}\n',
  ];
  const files = (text: string) => [
    { path: 'spandrel.yaml', text: MANIFEST },
    { path: 'people.yaml', text: 'teams: {t: {}}\nroles: {r: {team: t}, s: {tem: t}}\n' },
    { path: 'systems.yaml', text },
  ];
  const result = (text: string, read?: ReturnType<typeof keepReads>) => {
    const compilation = compile({ files: files(text), rules: [], today: '2025-06-30', read });
    return { told: told(compilation), values: compilation.model.elements.map(({ value }) => JSON.stringify(value)) };
  };
  const read = keepReads();
  const [a = '', b = ''] = texts;
  for (const text of [a, b, a, a, b]) expect(result(text, read)).toEqual(result(text));
});
