import { describe, expect, it } from 'vitest';
import { compileText, MANIFEST } from '../testing/compile-text.ts';
import type { Lineage } from './lineage.ts';
import { weakestLink } from './weakest-link.ts';

const STACK = `
systems: {crm: {holds: lead}, ads: {holds: click}, hub: {}, lake: {}, old: {status: retired}}
entities:
  lead:
    systemOfRecord: crm
    fields:
      amount: {writers: [crm]}
      stage: {}
      source: {writers: [crm, ads]}
      ghost: {writers: [old]}
  click: {type: event, fields: {cost: {writers: [ads]}}}
flows:
  crm-hub: {from: crm, to: hub, carries: {lead: "*"}, latency: 20h}
  hub-lake: {from: hub, to: lake, carries: {lead: [amount, stage]}, latency: 10h}
  by-csv: {from: ads, to: lake, carries: {click: "*"}, mode: csv}
metrics:
  pipeline: {formula: sum(amount), inputs: [lead.amount], computedIn: lake}
  spend: {formula: sum(cost), inputs: [click.cost], computedIn: lake}
  roi: {formula: pipeline / spend, inputs: [pipeline, spend]}
  sources: {formula: count(source), inputs: [lead.source], computedIn: lake}
reports:
  board: {metrics: [roi], certified: true}
`;

function lineageOf(yaml: string) {
  return compileText(MANIFEST + yaml).analyses.lineage;
}

/** What is weak, and every edge, on a line each. */
function told(lineage: Lineage): string[] {
  return [
    ...lineage.nodes
      .filter(({ weaknesses }) => weaknesses.length > 0)
      .map(({ address, weaknesses }) => `${address}: ${weaknesses.join(', ')}`),
    ...lineage.edges.map(({ from, to, way, weaknesses }) => {
      const by = way && way.flows.length > 0 ? ` by ${way.flows.join(', ')} in ${way.latency}h` : '';
      return `${from} → ${to}${by}${weaknesses.length > 0 ? `: ${weaknesses.join(', ')}` : ''}`;
    }),
  ];
}

describe('lineage', () => {
  it('leads from a report back to the systems', () => {
    expect(told(lineageOf(STACK).upstream('report/board'))).toEqual([
      'field/click.cost → metric/spend by flow/by-csv in 0h: by-hand',
      'field/lead.amount → metric/pipeline by flow/crm-hub, flow/hub-lake in 30h: slow',
      'metric/pipeline → metric/roi',
      'metric/roi → report/board',
      'metric/spend → metric/roi',
      'system/ads → field/click.cost',
      'system/crm → field/lead.amount',
    ]);
  });

  it('leads from a system, an entity or a flow to all that rests on it', () => {
    const { downstream } = lineageOf(STACK);
    const toTheBoard = ['metric/pipeline → metric/roi', 'metric/roi → report/board'];
    const amount = 'field/lead.amount → metric/pipeline by flow/crm-hub, flow/hub-lake in 30h: slow';
    const source = ['field/lead.source: no-authority', 'field/lead.source → metric/sources: no-way'];
    expect(told(downstream('flow/hub-lake'))).toEqual([amount, ...toTheBoard]);
    expect(told(downstream('entity/lead'))).toEqual([source[0], amount, source[1], ...toTheBoard]);
    expect(told(downstream('system/hub'))).toEqual([amount, ...toTheBoard]);
    expect(told(downstream('system/ads'))).toEqual([
      source[0],
      'field/click.cost → metric/spend by flow/by-csv in 0h: by-hand',
      source[1],
      'metric/roi → report/board',
      'metric/spend → metric/roi',
      'system/ads → field/click.cost',
      'system/ads → field/lead.source',
    ]);
    expect(told(downstream('report/board'))).toEqual([]);
  });

  it('leads back from a flow, and from where data arrives', () => {
    const { upstream } = lineageOf(STACK);
    const amount = 'field/lead.amount → metric/pipeline by flow/crm-hub, flow/hub-lake in 30h: slow';
    expect(told(upstream('flow/crm-hub'))).toEqual([amount, 'system/crm → field/lead.amount']);
    expect(told(upstream('system/lake'))).toEqual([
      'field/click.cost → metric/spend by flow/by-csv in 0h: by-hand',
      amount,
      'system/ads → field/click.cost',
      'system/crm → field/lead.amount',
    ]);
  });

  it('holds the whole, reports without metrics included', () => {
    const { whole } = lineageOf(`${STACK}  empty: {build: spreadsheet}\n`);
    expect(told(whole()).slice(0, 2)).toEqual([
      'field/lead.source: no-authority',
      'report/empty: by-hand, uncertified',
    ]);
    expect(whole().edges).toHaveLength(10);
  });

  it('comes from the system of record where a field names no writer', () => {
    const { upstream } = lineageOf(
      `${STACK}  stages: {metrics: [m]}\n`.replace(
        'metrics:',
        'metrics:\n  m: {inputs: [lead.stage], computedIn: lake}',
      ),
    );
    expect(told(upstream('report/stages'))).toEqual([
      'metric/m: no-formula',
      'report/stages: uncertified',
      'field/lead.stage → metric/m by flow/crm-hub, flow/hub-lake in 30h: slow',
      'metric/m → report/stages',
      'system/crm → field/lead.stage',
    ]);
  });

  it('relies on what needs nobody to carry it, even where that is slower', () => {
    const both = STACK.replace(
      'flows:',
      'flows:\n  sheet: {from: crm, to: lake, carries: {lead: "*"}, mode: spreadsheet}',
    );
    expect(told(lineageOf(both).upstream('metric/pipeline'))[0]).toBe(
      'field/lead.amount → metric/pipeline by flow/crm-hub, flow/hub-lake in 30h: slow',
    );
  });

  it('ends where metrics rest on each other', () => {
    const { upstream } = lineageOf('metrics: {a: {formula: b, inputs: [b]}, b: {formula: a, inputs: [a]}}');
    expect(told(upstream('metric/a'))).toEqual(['metric/a → metric/b', 'metric/b → metric/a']);
  });
});

describe('the weakest link', () => {
  const weakest = (metric: string): unknown =>
    weakestLink(
      lineageOf(`${STACK.replace('metrics:', `metrics:\n  m: ${metric}`)}  r: {metrics: [m]}\n`).upstream('report/r'),
    );

  it.each([
    ['{}', { weakness: 'no-inputs', at: 'metric/m' }],
    ['{inputs: [lead.ghost], computedIn: lake}', { weakness: 'no-source', at: 'field/lead.ghost' }],
    ['{inputs: [lead.amount]}', { weakness: 'no-place', at: 'metric/m' }],
    ['{inputs: [lead.source], computedIn: lake}', { weakness: 'no-way', at: 'field/lead.source', to: 'metric/m' }],
    ['{inputs: [click.cost], computedIn: lake}', { weakness: 'no-formula', at: 'metric/m' }],
    [
      '{formula: f, inputs: [spend, lead.source], computedIn: ads}',
      { weakness: 'by-hand', at: 'field/click.cost', to: 'metric/spend' },
    ],
    ['{formula: f, inputs: [lead.source], computedIn: hub}', { weakness: 'no-authority', at: 'field/lead.source' }],
    ['{formula: f, inputs: [pipeline]}', { weakness: 'slow', at: 'field/lead.amount', to: 'metric/pipeline' }],
    ['{formula: f, inputs: [lead.amount], computedIn: crm}', { weakness: 'uncertified', at: 'report/r' }],
    ['{external: true}', { weakness: 'uncertified', at: 'report/r' }],
  ])('of %s is told', (metric, expected) => {
    expect(weakest(metric)).toEqual(expected);
  });

  it('is none where every link holds', () => {
    const sound = STACK.replace('latency: 20h', 'latency: 1h');
    expect(
      weakestLink(lineageOf(`${sound}  r: {metrics: [pipeline], certified: true}\n`).upstream('report/r')),
    ).toBeUndefined();
  });
});
