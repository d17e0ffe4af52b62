import { describe, expect, it } from 'vitest';
import { completeValue } from '../schema/complete-value.ts';
import { kindFacts } from '../schema/language.ts';
import { compileText, MANIFEST, told } from '../testing/compile-text.ts';

const WORKSPACE = `${MANIFEST}x-source: CRM export
defaults:
  x-reviewed: 2025-06-01
  systems: {x-cost-centre: 4711}
systems:
  x-note: one a line, please
  crm: {x-contact: {name: Ana, since: null}}
  map: {contract: {x-signed: true}}
entities: {lead: {fields: {x-todo: ask legal, score: {x-column: SCORE}}}}
flows: {f: {from: map, to: crm, carries: {x-batch: 500, lead: [score]}}}
lifecycles:
  demand:
    entity: lead
    recordSystem: crm
    stages: {x-order: [won], won: {kind: won, criteria: [{event: order, x-event: 17}]}}
    stageMap: {x-checked: yes, crm: {x-field: Stage, won: Closed won}}
channelFrameworks: {k: {threshold: 3, criteria: {x-asked: {by: cfo}, fit: {weight: 1}}}}
`;

describe('the user’s own keys', () => {
  const { model, diagnostics } = compileText(WORKSPACE);

  it('are kept at any level of an element, also among ids, where nobody takes them for one', () => {
    expect(diagnostics).toEqual([]);
    expect(Object.keys(model.get<'entity'>('entity/lead')?.value.fields ?? {})).toEqual(['score']);
    expect([...model.nodes.keys()].filter((address) => address.includes('x-'))).toEqual([]);
    const kept = model.elements.map(({ address, kind, value }) => [
      address,
      completeValue(value, kindFacts(kind).shape),
    ]);
    expect(Object.fromEntries(kept)).toEqual({
      'channel-framework/k': { threshold: 3, criteria: { fit: { weight: 1, scale: 5 }, 'x-asked': { by: 'cfo' } } },
      'entity/lead': {
        partitioned: false,
        fields: { score: { required: false, key: false, 'x-column': 'SCORE' }, 'x-todo': 'ask legal' },
      },
      'flow/f': {
        from: 'system/map',
        to: 'system/crm',
        carries: { 'entity/lead': ['score'], 'x-batch': 500 },
        direction: 'one-way',
        latency: '0h',
        status: 'active',
      },
      'lifecycle/demand': {
        entity: 'entity/lead',
        recordSystem: 'system/crm',
        motion: 'assisted',
        stages: { won: { kind: 'won', criteria: [{ event: 'order', 'x-event': 17 }] }, 'x-order': ['won'] },
        stageMap: { 'system/crm': { 'stage/demand.won': 'Closed won', 'x-field': 'Stage' }, 'x-checked': 'yes' },
      },
      'system/crm': { status: 'active', 'x-cost-centre': 4711, 'x-contact': { name: 'Ana', since: null } },
      'system/map': { status: 'active', 'x-cost-centre': 4711, contract: { 'x-signed': true } },
    });
  });

  it('are kept where they stand in no element', () => {
    expect(model.extensions.map(({ within, key, value }) => ({ within, key, value }))).toEqual([
      { within: undefined, key: 'x-source', value: 'CRM export' },
      { within: 'defaults', key: 'x-reviewed', value: '2025-06-01' },
      { within: 'systems', key: 'x-note', value: 'one a line, please' },
    ]);
  });

  it('get nothing that holds where a key is absent, once an error has spoiled it', () => {
    const { model: broken } = compileText(`${MANIFEST}systems: {a: {status: gone}, b: {status: activ}}\n`);
    const values = broken.all('system').map(({ value }) => completeValue(value, kindFacts('system').shape));
    expect(values).toEqual([{}, { status: 'active' }]);
  });
});

describe('a key of one’s own that looks like an id', () => {
  it('gets a warning, and names nothing', () => {
    const yaml = `${MANIFEST}channels:
  x-ads: {funnelRole: create-demand}
  x-organic:
campaigns: {spring: {channels: [x-ads]}}
workflows: {w: {steps: {x-review: {kind: review}, brief: {}}}}
`;
    expect(told(compileText(yaml))).toEqual([
      'spandrel.yaml:4:3 schema/free-key: “x-ads” looks like a channel and is none: a key that begins with “x-” is yours. If it is meant as a channel, give it an id that doesn’t begin with “x-”; what others are to take over can stand at the top of the file.',
      'spandrel.yaml:5:3 schema/free-key: “x-organic” looks like a channel and is none: a key that begins with “x-” is yours. If it is meant as a channel, give it an id that doesn’t begin with “x-”; what others are to take over can stand at the top of the file.',
      'spandrel.yaml:6:33 reference/unknown: “channels[1]” of the campaign “spring” refers to “x-ads”, and there is no channel of that name. Declare that channel, or refer to one that is declared.',
      'spandrel.yaml:7:25 schema/free-key: “x-review” looks like a step and is none: a key that begins with “x-” is yours. If it is meant as a step, give it an id that doesn’t begin with “x-”; what others are to take over can stand at the top of the file.',
    ]);
  });

  it('gets none where it is a template, or says what the language doesn’t know', () => {
    const yaml = `${MANIFEST}systems:
  x-base: &base {vendor: Acme}
  x-whole: &whole {vendor: Acme}
  x-note: {by: ana, on: 2025-06-01}
  x-list: [a]
  a: {<<: *base}
  b: *whole
`;
    expect(told(compileText(yaml))).toEqual([]);
  });
});
