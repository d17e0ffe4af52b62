import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../load-workspace.ts';
import { lintAction } from './lint-github.ts';
import { action } from './run-action.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { version } = JSON.parse(read('packages/cli/package.json')) as { version: string };

describe('action.yml', () => {
  const text = read('action.yml');

  it('is an action to GitHub', async () => {
    expect(await lintAction(text)).toEqual([]);
  });

  it.each([
    ['using: composite', 'using: composed', 'Unexpected value'],
    ['shell: bash', 'shel: bash', "Unexpected value 'shel'"],
    ['!cancelled()', '!canceled()', "Unrecognized function: 'canceled'"],
    ['inputs.fail-on', 'inputs.fail-in', 'property "fail-in" is not defined'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is an expression of GitHub.
    ['"spandrel@$VERSION"', '"spandrel@${{ github.head_ref }}"', '"github.head_ref" is potentially untrusted'],
  ])('would be none with “%s” written “%s”', async (right, wrong, problem) => {
    expect(text).toContain(right);
    expect(await lintAction(text.replace(right, () => wrong))).toContainEqual(expect.stringContaining(problem));
  });

  it('tells the shell nothing but by variables', () => {
    expect(action.runs.steps.filter(({ run }) => run?.includes('${{')).map(({ name }) => name)).toEqual([]);
  });

  it('runs the package that it was released with', () => {
    expect(action.inputs.version?.default).toBe(version);
  });
});
