import { type Address, groupBy, kindOf, type Lineage, teamOf } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { describeLineage, lineageView } from './lineage-view.ts';
import { MOST_NODES } from './split-graph.ts';
import { tabulateInputs, tabulateReports } from './tabulate-lineage.ts';
import type { GraphView } from './view.ts';

export const METRIC_LINEAGE = 'metric-lineage';
const TITLE = 'Metric lineage';

/** What the figures in reports rest on, back to the systems: in one picture, or an overview and one for each report and each business metric that no report shows. */
export function metricLineage(index: CompilationIndex): GraphView[] {
  const whole = index.compilation.analyses.lineage.whole();
  if (whole.edges.length === 0 && !whole.nodes.some(({ address }) => kindOf(address) === 'metric')) return [];
  const tables = [tabulateReports(index), tabulateInputs(whole, index)].filter(({ rows }) => rows.length > 0);
  if (whole.nodes.length <= MOST_NODES) return [{ ...lineageView(METRIC_LINEAGE, TITLE, whole, index), tables }];
  const parts = endsOf(whole).map((end) => partOf(end, index));
  const overview = lineageView(METRIC_LINEAGE, TITLE, figuresOf(whole), index);
  const { nodes } = overview;
  return [
    {
      ...overview,
      description: `${describeLineage(whole, index)} This overview leaves out the fields and systems; the parts show them.`,
      nodes: nodes.map((node) => ({ ...node, group: teamAnswering(node.id, index) })),
      groups: [...new Set(nodes.map(({ id }) => teamAnswering(id, index)))].map((id) => ({
        id,
        label: id === NOBODY ? 'Nobody' : index.titleOf(id),
      })),
      parts: parts.map(({ id, title }) => ({ id, title })),
      tables,
    },
    ...parts,
  ];
}

const NOBODY = 'nobody';

/** Whose figure it is: the owner’s team, or the owner itself where it is of none. */
function teamAnswering(figure: Address, { model }: CompilationIndex): string {
  const { owner } = model.get<'metric' | 'report'>(figure)?.value ?? {};
  return teamOf(model, owner) ?? owner ?? NOBODY;
}

/** The reports, and the business metrics that none of them shows. */
function endsOf({ nodes, edges }: Lineage): Address[] {
  const leading = groupBy(edges, ({ from }) => from);
  return nodes
    .map(({ address }) => address)
    .filter((address) => ['report', 'metric'].includes(kindOf(address)) && !leading.has(address));
}

function partOf(end: Address, index: CompilationIndex): GraphView {
  const id = `${METRIC_LINEAGE}.${end.replace('/', '-')}`;
  const lineage = index.compilation.analyses.lineage.upstream(end);
  return lineageView(id, `${TITLE}: ${index.titleOf(end)}`, lineage, index);
}

/** Metrics and reports by themselves. */
function figuresOf({ nodes, edges }: Lineage): Lineage {
  const isFigure = (address: Address): boolean => ['metric', 'report'].includes(kindOf(address));
  const weak = groupBy(
    edges.filter(({ from, to }) => !isFigure(from) && isFigure(to)),
    ({ to }) => to,
  );
  return {
    nodes: nodes
      .filter(({ address }) => isFigure(address))
      .map(({ address, weaknesses }) => {
        const inherited = (weak.get(address) ?? []).flatMap((edge) => edge.weaknesses);
        return { address, weaknesses: [...new Set([...weaknesses, ...inherited])] };
      }),
    edges: edges.filter(({ from }) => isFigure(from)),
  };
}
