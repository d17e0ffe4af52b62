import { type Address, type Element, groupBy, isManualFlow } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { durationInWords } from '../words/describe-duration.ts';
import { drawSystem } from './draw-system.ts';
import type { ConsentWay, Reach } from './reach-of-consent.ts';
import type { GraphEdge, GraphNode, Mark } from './view.ts';

/** The systems on all the ways of a consent and of opt-outs from it, and an arrow that arrives nowhere for each way that is missing. */
export function drawConsentWays(reach: Reach, index: CompilationIndex): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const { store, senders, optOuts } = reach;
  const ways = [...senders, ...optOuts];
  const systems = new Set([store, ...ways.flatMap(({ system, way }) => [system, ...(way?.systems ?? [])])]);
  const hops = ways.flatMap(({ way }) => (way ? hopsOf(way) : []));
  const missing = (from: Address, to: Address): GraphEdge => ({ from, to, marks: ['unreached'] });
  return {
    nodes: [...systems].map((system) => drawOne(system, reach, index)),
    edges: [
      ...[...groupBy(hops, ({ from, to, flow }) => `${from} ${to} ${flow}`).values()].map((alike) =>
        drawHop(alike[0] as Hop, index),
      ),
      ...senders.filter(({ way }) => !way).map(({ system }) => missing(store, system)),
      ...optOuts.filter(({ way }) => !way).map(({ system }) => missing(system, store)),
    ],
  };
}

interface Hop {
  readonly from: Address;
  readonly to: Address;
  readonly flow: Address;
}

function hopsOf({ systems, flows }: NonNullable<ConsentWay['way']>): Hop[] {
  return flows.map((flow, at) => ({ from: systems[at] as Address, to: systems[at + 1] as Address, flow }));
}

function drawHop({ from, to, flow }: Hop, { model }: CompilationIndex): GraphEdge {
  const declared = model.get<'flow'>(flow);
  const latency = declared?.value.latency;
  return {
    from,
    to,
    label: latency === undefined ? 'at once' : durationInWords(latency),
    marks: declared && isManualFlow(declared as Element<'flow'>) ? ['manual'] : [],
  };
}

function drawOne(system: Address, { store, senders, optOuts }: Reach, index: CompilationIndex): GraphNode {
  const [sender, optOut] = [senders, optOuts].map((ways) => ways.find((way) => way.system === system));
  const says = [system === store ? 'keeps the consent' : '', sender ? 'sends' : '', optOut ? 'takes opt-outs' : ''];
  const sublabel = says.filter(Boolean).join(' · ');
  const drawn = drawSystem(system, index);
  return {
    ...drawn,
    ...(sublabel === '' ? {} : { sublabel }),
    shape: system === store ? 'store' : sender ? 'sender' : optOut ? 'intake' : 'system',
    marks: [...drawn.marks, ...marksOfWays(sender, optOut)],
  };
}

function marksOfWays(sender: ConsentWay | undefined, optOut: ConsentWay | undefined): Mark[] {
  const marks: Mark[] = [];
  if (sender && !sender.way) marks.push('unreached');
  if (optOut && !optOut.way) marks.push('stranded');
  if (sender?.isLate || optOut?.isLate) marks.push('late');
  if (optOut?.isByHand) marks.push('manual');
  return marks;
}
