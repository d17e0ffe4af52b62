import { kindOf, type Lineage, type LineageEdge, weakestLink } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { capitalised } from '../words/count-things.ts';
import { durationInWords, elapsedInWords } from '../words/describe-duration.ts';
import { weakLinkInWords, weaknessInWords } from '../words/name-weaknesses.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Table } from './view.ts';

/** Each report with what it shows, how it is made, and the weakest link of all that it rests on. */
export function tabulateReports(index: CompilationIndex): Table {
  return {
    title: 'Reports',
    columns: ['Report', 'Shows', 'Built', 'Takes', 'Certified', 'Weakest link'],
    rows: index.model.all('report').map(({ address, value }) => {
      const weakest = weakestLink(index.compilation.analyses.lineage.upstream(address));
      return [
        [linkTo(address, index)],
        linkCell(value.metrics, index),
        value.build === 'manual' || value.build === 'spreadsheet'
          ? missingCell(BUILDS[value.build] ?? value.build)
          : textCell(value.build),
        value.prep === undefined ? [] : textCell(durationInWords(value.prep)),
        value.certified === true ? textCell('yes') : missingCell('no'),
        weakest === undefined ? textCell('none') : textCell(capitalised(weakLinkInWords(weakest, index))),
      ];
    }),
  };
}

const BUILDS: Readonly<Record<string, string>> = { manual: 'by hand', spreadsheet: 'in a spreadsheet' };

/** What each metric is worked out from, where that comes from and which way it takes. */
export function tabulateInputs({ nodes, edges }: Lineage, index: CompilationIndex): Table {
  const weaknesses = new Map(nodes.map(({ address, weaknesses }) => [address, weaknesses]));
  const { sources } = index.compilation.analyses.holdings;
  return {
    title: 'What metrics rest on',
    columns: ['Metric', 'Worked out from', 'Supplied by', 'By way of', 'Takes', 'Computed in', 'Weak'],
    rows: edges
      .filter(({ to }) => kindOf(to) === 'metric')
      .sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? -1 : 1))
      .map((edge) => {
        const { from, to, way } = edge;
        const weak = [...(weaknesses.get(from) ?? []), ...edge.weaknesses, ...(weaknesses.get(to) ?? [])];
        return [
          [linkTo(to, index)],
          [linkTo(from, index)],
          kindOf(from) === 'field' ? linkCell(sources(from), index, 'nothing') : [],
          wayCell(edge, index),
          way === undefined || way.latency === 0 ? [] : textCell(elapsedInWords(way.latency)),
          linkCell(index.model.get<'metric'>(to)?.value.computedIn, index),
          weak.length === 0 ? [] : missingCell([...new Set(weak)].map(weaknessInWords).join(', ')),
        ];
      }),
  };
}

function wayCell({ way, weaknesses }: LineageEdge, index: CompilationIndex): Cell {
  if (weaknesses.includes('no-way')) return missingCell('no flow');
  if (way === undefined) return [];
  return way.flows.length === 0 ? textCell('is there') : linkCell(way.flows, index);
}
