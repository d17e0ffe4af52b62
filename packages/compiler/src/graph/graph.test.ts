import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileText, MANIFEST } from '../testing/compile-text.ts';
import { createGraph } from './graph.ts';
import { cycles, strongComponents } from './strong-components.ts';

function edges(yaml: string): string[] {
  const graph = createGraph(compileText(MANIFEST + yaml).model);
  return graph.mapEdges((key, { verb }) => `${verb}: ${key}`).sort();
}

const WORKSPACE = `teams: {m: {}}
roles: {cmo: {team: m}}
systems:
  crm: {owner: cmo, holds: lead, provides: [crm]}
  map: {}
entities: {lead: {fields: {score: {writers: map}}}}
flows: {f: {from: map, to: crm, carries: {lead: "*"}, direction: bidirectional}}
lifecycles:
  demand:
    entity: lead
    recordSystem: crm
    stages: {a: {kind: entry}, b: {owner: cmo}}
    transitions: [{from: a, to: b, sla: {within: 4h, escalateTo: cmo}}]
automations:
  one: {system: map, writes: lead.score}
  two: {system: map, trigger: {field: lead.score}}
`;

describe('the graph', () => {
  it('has an edge with a key of its own for every reference, for containment, and for what follows from declared keys', () => {
    expect(edges(WORKSPACE)).toMatchInlineSnapshot(`
      [
        "belongsTo: role/cmo|team|team/m",
        "carries: flow/f|carries|entity/lead",
        "contains: entity/lead|contains|field/lead.score",
        "contains: lifecycle/demand|contains|stage/demand.a",
        "contains: lifecycle/demand|contains|stage/demand.b",
        "contains: lifecycle/demand|contains|transition/demand.a..b",
        "enters: transition/demand.a..b|to|stage/demand.b",
        "escalatesTo: transition/demand.a..b|sla.escalateTo|role/cmo",
        "flowsTo: system/crm|flowsTo flow/f|system/map",
        "flowsTo: system/map|flowsTo flow/f|system/crm",
        "holds: system/crm|holds|entity/lead",
        "leaves: transition/demand.a..b|from|stage/demand.a",
        "moves: stage/demand.a|moves transition/demand.a..b|stage/demand.b",
        "ownedBy: stage/demand.b|owner|role/cmo",
        "ownedBy: system/crm|owner|role/cmo",
        "provides: system/crm|provides|capability/crm",
        "recordedIn: lifecycle/demand|recordSystem|system/crm",
        "runsIn: automation/one|system|system/map",
        "runsIn: automation/two|system|system/map",
        "sendsFrom: flow/f|from|system/map",
        "sendsTo: flow/f|to|system/crm",
        "supplies: system/map|supplies|field/lead.score",
        "tracks: lifecycle/demand|entity|entity/lead",
        "triggeredBy: automation/two|trigger.field|field/lead.score",
        "triggers: automation/one|triggers field/lead.score|automation/two",
        "writes: automation/one|writes|field/lead.score",
        "writtenBy: field/lead.score|writers|system/map",
      ]
    `);
  });

  it.each([
    ['owner: cmo, holds: lead', 'holds: lead', ['ownedBy: system/crm|owner|role/cmo']],
    [', escalateTo: cmo', '', ['escalatesTo: transition/demand.a..b|sla.escalateTo|role/cmo']],
    [', direction: bidirectional', '', ['flowsTo: system/crm|flowsTo flow/f|system/map']],
    [
      'writes: lead.score',
      'owner: cmo',
      [
        'triggers: automation/one|triggers field/lead.score|automation/two',
        'writes: automation/one|writes|field/lead.score',
      ],
    ],
    [
      '{writers: map}',
      '{}',
      ['supplies: system/map|supplies|field/lead.score', 'writtenBy: field/lead.score|writers|system/map'],
    ],
  ])('loses just its edges with a key: %s', (present, instead, lost) => {
    const before = edges(WORKSPACE);
    const after = edges(WORKSPACE.replace(present, instead));
    expect(before.filter((edge) => !after.includes(edge))).toEqual(lost);
  });
});

describe('strong components', () => {
  it('are those of which each member reaches every other, whatever the graph', () => {
    const arcs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(arcs, (pairs) => {
        const nodes = Array.from({ length: 10 }, (_, index) => index);
        const successors = (node: number): number[] => pairs.filter(([from]) => from === node).map(([, to]) => to);
        const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
          successors(from).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
        const components = strongComponents(nodes, successors);
        expect(components.flat().sort()).toEqual(nodes);
        for (const component of components) {
          for (const a of component)
            for (const b of nodes) expect(component.includes(b)).toBe(a === b || (reaches(a, b) && reaches(b, a)));
        }
        expect(cycles(nodes, successors).flat().sort()).toEqual(nodes.filter((node) => reaches(node, node)));
      }),
    );
  });

  it('are found in chains of a hundred thousand', () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => index);
    expect(cycles(nodes, (node) => [(node + 1) % nodes.length])).toHaveLength(1);
  });
});
