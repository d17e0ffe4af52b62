import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '@spandrel/compiler';
import { runCases } from '@spandrel/compiler/testing';
import { describe, expect, it } from 'vitest';

/** What is expected is written anew for the rules whose ids begin with this: `UPDATE_EXPECTED=stack/ vitest`. */
const UPDATED = process.env.UPDATE_EXPECTED;

const source = join(import.meta.dirname, 'src');
const folders = readdirSync(source, { withFileTypes: true })
  .filter((group) => group.isDirectory() && group.name !== 'generated')
  .flatMap((group) => readdirSync(join(source, group.name)).map((name) => `${group.name}/${name}`))
  .sort();

describe.each(folders)('%s', async (id) => {
  const { default: rule } = (await import(/* @vite-ignore */ join(source, id, 'rule.ts'))) as { default: Rule };
  const cases = runCases(rule, join(source, id), UPDATED !== undefined && id.startsWith(UPDATED));

  it('is called what its folder is called', () => {
    expect(rule.id).toBe(id);
  });

  it('has at least two passing and two failing cases', () => {
    expect(cases.filter(({ name }) => name.startsWith('valid/')).length).toBeGreaterThanOrEqual(2);
    expect(cases.filter(({ name }) => name.startsWith('invalid/')).length).toBeGreaterThanOrEqual(2);
  });

  it.each(cases)('$name', ({ name, actual, expected }) => {
    expect(actual).toBe(expected);
    expect(actual === '').toBe(name.startsWith('valid/'));
  });
});
