import { type Compilation, fieldsOf, type LineageEdge } from '@spandrel/compiler';
import { weaknessInWords } from '@spandrel/renderers';
import type { At, LineageData, LineageStep } from './explorer-data.ts';
import type { NumberedThings } from './number-things.ts';

/** The lineage of everything, for the browser to walk along as the compiler does. */
export function collectLineage({ model, analyses }: Compilation, { at }: NumberedThings): LineageData {
  const stepOf = ({ from, to, weaknesses, way }: LineageEdge): LineageStep[] => {
    const [start, end] = [at(from), at(to)];
    if (start === undefined || end === undefined) return [];
    const passed = way === undefined ? [] : [...way.systems, ...way.flows].flatMap((address) => at(address) ?? []);
    return [
      {
        from: start,
        to: end,
        ...(weaknesses.length > 0 ? { weak: weaknesses.map(weaknessInWords).join(', ') } : {}),
        ...(passed.length > 0 ? { way: passed } : {}),
      },
    ];
  };
  const edges = analyses.lineage.whole().edges.flatMap(stepOf);
  const known = new Set(edges.map(({ from, to }) => `${from} ${to}`));
  const entities = model.all('entity').map((entity) => ({ entity, fields: fieldsOf(entity) }));
  const supplies = entities.flatMap(({ fields }) => fields.flatMap((field) => analyses.lineage.upstream(field).edges));
  return {
    edges,
    unused: supplies.flatMap(stepOf).filter(({ from, to }) => !known.has(`${from} ${to}`)),
    fields: Object.fromEntries(
      entities.flatMap(({ entity, fields }): [At, At[]][] => {
        const place = at(entity.address);
        return place === undefined ? [] : [[place, fields.flatMap((field) => at(field) ?? [])]];
      }),
    ),
  };
}
