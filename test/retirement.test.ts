import { join } from 'node:path';
import { type Compilation, type CompileInput, compile, Locator, retirementOf } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { describe, expect, it } from 'vitest';
import { ROOT, TODAY } from './load-workspace.ts';

const MANIFEST = 'spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\n';

function inputOf(text: string): CompileInput {
  return { files: [{ path: 'spandrel.yaml', text: MANIFEST + text }], rules, only: () => false, today: TODAY };
}

/** Where everything stands, but for some of it. */
function placesOf(compilation: Compilation, without: ReadonlySet<string>): string[] {
  const locator = new Locator(compilation);
  return [...compilation.model.nodes.values()]
    .filter(({ address }) => !without.has(address))
    .map(({ address, place }) => {
      const { file, start } = locator.location(place);
      return `${address} ${file}:${start.line}:${start.column}`;
    })
    .sort();
}

describe('compiling as if something were gone', () => {
  it.each(['mid-market-saas', 'production-system'])('leaves all the rest of %s as it is, where it is', (name) => {
    const { files } = readWorkspace(join(ROOT, 'examples', name, 'before'));
    const input = { files, rules, only: () => false, today: TODAY };
    const before = compile(input);
    for (const node of before.model.nodes.values()) {
      const by = retirementOf(node);
      if (by === undefined) continue;
      const after = compile({ ...input, retired: node.address });
      if (by === 'status') {
        expect(after.model.get(node.address)?.value).toMatchObject({ status: 'retired' });
        expect(placesOf(after, new Set())).toEqual(placesOf(before, new Set()));
        continue;
      }
      const gone = new Set([...before.model.nodes.keys()].filter((address) => !after.model.node(address)));
      // A capability is there for as long as a step requires it, and then stands where that does.
      const moved = [...before.model.nodes.values()].filter(({ kind }) => kind === 'capability' || kind === 'artifact');
      const without = new Set([...gone, ...moved.map(({ address }) => address)]);
      expect(gone.has(node.address) || node.kind === 'capability', node.address).toBe(true);
      expect(placesOf(after, without), node.address).toEqual(placesOf(before, without));
    }
  });

  it('keeps what is wrong with the rest, and adds what refers to nothing any more', () => {
    const input = inputOf(`systems: {crm: {}}
entities: {e: {fields: {f: {}, g: {clas: personal}}}}
metrics: {m: {inputs: [e.f], computedIn: crm}}
`);
    const codes = (retired?: string): string[] =>
      compile({ ...input, ...(retired === undefined ? {} : { retired }) }).diagnostics.map(
        ({ code, message }) => `${code} ${message}`,
      );
    const [slip = ''] = codes();
    expect(slip).toContain('schema/unknown-key');
    expect(codes('field/e.f')).toEqual([
      slip,
      'reference/unknown “inputs[1]” of the metric “m” refers to “e.f”, and there is no field or metric of that name.',
    ]);
  });

  it('finds a transition among others by both its ends', () => {
    const input = inputOf(`lifecycles:
  l:
    stages: {a: {}, b: {}, c: {}}
    transitions:
      - {from: a, to: b}
      - {from: b, to: c}
      - {from: c, to: a}
`);
    const transitions = (retired?: string): string[] =>
      placesOf(compile({ ...input, ...(retired === undefined ? {} : { retired }) }), new Set()).filter((place) =>
        place.startsWith('transition/'),
      );
    expect(transitions()).toEqual([
      'transition/l.a..b spandrel.yaml:7:10',
      'transition/l.b..c spandrel.yaml:8:10',
      'transition/l.c..a spandrel.yaml:9:10',
    ]);
    expect(transitions('transition/l.a..b')).toEqual([
      'transition/l.b..c spandrel.yaml:8:10',
      'transition/l.c..a spandrel.yaml:9:10',
    ]);
  });
});
