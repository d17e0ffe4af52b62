import { AREAS, KINDS, type Kind, kindFacts } from '@spandrel/compiler';
import fc from 'fast-check';
import type { Mapping, Piece, TakenApart } from '../rearrange-workspace.ts';
import { agree } from './agreements.ts';
import { Choices } from './choices.ts';
import { chooseNames, type Names } from './names.ts';
import { AS_OF } from './scalars.ts';
import { ValueWriter } from './values.ts';

/** Enough for most workspaces, seldom much less, and first in the order in which a failure is made smaller. */
const MOST_BYTES = 9000;
const bytes = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: MOST_BYTES, size: 'max' }) },
  { weight: 5, arbitrary: fc.uint8Array({ minLength: MOST_BYTES / 2, maxLength: MOST_BYTES, size: 'max' }) },
);

/** Workspaces of anything that the language allows, without a compile error. */
export const soundWorkspaces: fc.Arbitrary<TakenApart> = bytes.map((list) => writeWorkspace(new Choices(list), 0));

/** Two states of one workspace, without a compile error in either: much the same, or of the same names and little else. */
export const soundChanges: fc.Arbitrary<readonly [TakenApart, TakenApart]> = fc
  .tuple(bytes, fc.array(fc.tuple(fc.nat(MOST_BYTES), fc.nat(255)), { maxLength: 8 }), bytes, fc.boolean())
  .map(([list, edits, other, isRewritten]) => {
    const edited = isRewritten ? other : list.slice();
    for (const [at, byte] of isRewritten ? [] : edits) if (at < edited.length) edited[at] = byte;
    return [writeWorkspace(new Choices(list), 0), writeWorkspace(new Choices(edited), 0)] as const;
  });

/** Workspaces with slips of every sort, too: unknown names and keys, circles, what contradicts itself. */
export const anyWorkspaces: fc.Arbitrary<TakenApart> = bytes.map((list) => {
  const choices = new Choices(list);
  return writeWorkspace(choices, choices.pick([1, 3]));
});

function writeWorkspace(choices: Choices, slipsInHundred: number): TakenApart {
  const names = chooseNames(choices);
  const writer = new ValueWriter(choices, names, slipsInHundred);
  const elements = new Map(
    rotate(KINDS, choices.below(KINDS.length)).map((kind) => [kind, writeElements(kind, names, writer)]),
  );
  if (slipsInHundred === 0) {
    for (const [kind, own] of elements) for (const [id, value] of own) agree(kind, id, value, names, elements);
  }
  const pieces = [...elements].flatMap(([kind, own]) =>
    [...own].map(([id, element]): Piece => ({ collection: kindFacts(kind).collection, id, element })),
  );
  return { manifest: writeManifest(choices, names), pieces };
}

function writeElements(kind: Kind, names: Names, writer: ValueWriter): Map<string, Mapping> {
  return new Map((names.ids.get(kind) ?? []).map((id) => [id, writer.element(kind, id)]));
}

function writeManifest(choices: Choices, { ids, dimensions }: Names): Mapping {
  const owners = ['role', 'forum'].flatMap((kind) => (ids.get(kind as Kind) ?? []).map((id) => `${kind}/${id}`));
  const area = () => (choices.happens(60) ? { owner: choices.pick(owners) } : {});
  const architecture = {
    id: 'generated',
    ...(choices.happens(80) ? { asOf: AS_OF } : {}),
    ...(choices.happens(80) ? { currency: 'EUR' } : {}),
    ...(choices.happens(30) ? { workday: '7.5h', workweek: '4d' } : {}),
    areas: Object.fromEntries(choices.some(AREAS, 0, AREAS.length).map((name) => [name, area()])),
    dimensions,
  };
  const settings = choices.happens(20)
    ? {
        rules: { 'data/manual-flow': 'off', 'stack/low-utilisation': { severity: 'error', options: { minimum: 0.7 } } },
      }
    : {};
  return { spandrel: 1, architecture, ...settings };
}

function rotate<T>(items: readonly T[], by: number): T[] {
  return [...items.slice(by), ...items.slice(0, by)];
}
