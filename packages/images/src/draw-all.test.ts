import { expect, test } from 'vitest';
import { drawAll, PAGES } from './draw-all.ts';

const diagrams = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id) => ({ id, text: `text of ${id}` }));

/** A promise with its end in our hands. */
function open(): { promise: Promise<void>; end: () => void } {
  let end = (): void => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

test('as many are drawn at a time as stated, and they come back in their order, whichever is done first', async () => {
  const gates = new Map(diagrams.map(({ id }) => [id, open()]));
  const begun: string[] = [];
  const told: number[] = [];
  const drawn = drawAll(
    diagrams,
    async ({ id, text }) => {
      begun.push(id);
      await gates.get(id)?.promise;
      return Buffer.from(text);
    },
    (done) => {
      told.push(done);
      for (const next of begun.slice(-1)) gates.get(next)?.end();
    },
  );
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toEqual(diagrams.slice(0, PAGES).map(({ id }) => id));
  for (const { id } of [...diagrams].reverse()) gates.get(id)?.end();
  const { images, failures } = await drawn;
  expect([...images].map(([id, image]) => `${id}: ${Buffer.from(image)}`)).toEqual(
    diagrams.map(({ id, text }) => `${id}: ${text}`),
  );
  expect(failures).toEqual([]);
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('one that fails is named with its reason, and the others are drawn', async () => {
  const told: number[] = [];
  const { images, failures } = await drawAll(
    diagrams.slice(0, 4),
    async ({ id, text }) => {
      if (id === 'b') {
        throw new Error(
          "Parse error on line 3:\n...wchart LR a[ --> b\n------------^\nExpecting 'SQE', got '1'\nParser.parseError (https://mermaid-cli-intercept.invalid/x.mjs:1:2)",
        );
      }
      if (id === 'd') throw 'Target closed';
      return Buffer.from(text);
    },
    (done) => told.push(done),
  );
  expect([...images.keys()]).toEqual(['a', 'c']);
  expect(failures).toEqual([
    { id: 'b', reason: 'Parse error on line 3: ...wchart LR a[ --> b' },
    { id: 'd', reason: 'Target closed' },
  ]);
  expect(told).toEqual([1, 2, 3, 4]);
});
