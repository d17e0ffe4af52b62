import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@spandrel/rules';
import { describe, expect, it } from 'vitest';
import { compileFolder, findingLines, ROOT } from './load-workspace.ts';

const known = new Set<string>(rules.map(({ id }) => id));

/** What is expected of a case by the rules there are: `severity rule addresses [key]`, a line each. */
function expected(name: string, side: string): string[] {
  const lines = readFileSync(join(ROOT, 'test/cases', name, `${side}.expected`), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && known.has(line.split(' ')[1] ?? '')).sort();
}

const cases = readdirSync(join(ROOT, 'test/cases')).flatMap((name) =>
  ['before', 'after'].map((side) => ({ name, side })),
);

describe.each(cases)('$name $side', ({ name, side }) => {
  // What was designed is a change, too, and the decisions on record have to settle it.
  const base = side === 'after' ? compileFolder(`test/cases/${name}/before`) : undefined;
  const { diagnostics, failures, findings } = compileFolder(`test/cases/${name}/${side}`, base);

  it('compiles', () => {
    expect(diagnostics).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('reports exactly what is expected', () => {
    expect(findingLines(findings)).toEqual(expected(name, side));
  });
});

describe.each(cases)('the example $name $side', ({ name, side }) => {
  it('tells the story of its reference case: the same findings, word for word', () => {
    const base = side === 'after' ? compileFolder(`examples/${name}/before`) : undefined;
    const { diagnostics, findings } = compileFolder(`examples/${name}/${side}`, base);
    expect(diagnostics).toEqual([]);
    expect(findingLines(findings)).toEqual(expected(name, side));
  });
});
