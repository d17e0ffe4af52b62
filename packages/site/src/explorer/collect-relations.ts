import { type Compilation, createGraph } from '@spandrel/compiler';
import { camelInWords } from '@spandrel/renderers';
import type { Relation } from './explorer-data.ts';
import type { NumberedThings } from './number-things.ts';

/** Every relation of the graph between things, each once; what a thing consists of is known otherwise. */
export function collectRelations({ model }: Compilation, { at }: NumberedThings): Relation[] {
  const relations = new Map<string, Relation>();
  createGraph(model).forEachEdge((_, { verb }, source, target) => {
    const [from, to] = [at(source), at(target)];
    if (from === undefined || to === undefined || verb === 'contains') return;
    relations.set(`${from} ${verb} ${to}`, [from, to, camelInWords(verb)]);
  });
  return [...relations.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
