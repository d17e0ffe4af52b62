import { describe, expect, it } from 'vitest';
import { compileFiles, compileText } from '../../testing/workspaces.ts';
import { exportDot, exportGraphml, exportJson } from '../index.ts';
import { ExportError, joinLines } from './join-lines.ts';

const SMALL = `x-source: CRM
teams: {m: {}}
roles: {cmo: {team: m, holders: ann}}
systems:
  x-note: one a line
  crm: {name: "Sales & CRM", owner: cmo, provides: [crm], cost: {annual: 1200}, x-contact: bob}
  map: {}
entities: {lead: {fields: {x-todo: ask, score: {authority: crm}}}}
flows:
  f: {from: map, to: crm, carries: {lead: "*"}}
`;

describe('an export', () => {
  it('as JSON has every element with all that it declares, every part and every relation, a line each', () => {
    expect(exportJson(compileText(SMALL), '1.2.3')).toMatchInlineSnapshot(`
      "{
      "schema": 1,
      "tool": {"name":"spandrel","version":"1.2.3"},
      "architecture": {"address":"architecture/test","id":"test","name":"test","location":{"file":"spandrel.yaml","start":{"line":2,"column":1},"end":{"line":2,"column":13}}},
      "asOf": "2025-06-30",
      "compileErrors": 0,
      "manifest": {"spandrel":1,"architecture":{"id":"test","asOf":"2025-06-30","workday":"8h","workweek":"5d","decisionWords":"rapid"}},
      "elements": [
      {"address":"entity/lead","kind":"entity","id":"lead","name":"lead","area":"martech-data","owner":null,"value":{"fields":{"score":{"authority":"system/crm","required":false,"key":false},"x-todo":"ask"},"partitioned":false},"location":{"file":"spandrel.yaml","start":{"line":10,"column":12},"end":{"line":10,"column":16}}},
      {"address":"flow/f","kind":"flow","id":"f","name":"f","area":"martech-data","owner":null,"value":{"from":"system/map","to":"system/crm","carries":{"entity/lead":"*"},"direction":"one-way","latency":"0h","status":"active"},"location":{"file":"spandrel.yaml","start":{"line":12,"column":3},"end":{"line":12,"column":4}}},
      {"address":"role/cmo","kind":"role","id":"cmo","name":"cmo","area":"governance","owner":null,"value":{"team":"team/m","holders":["ann"],"executive":false},"location":{"file":"spandrel.yaml","start":{"line":5,"column":9},"end":{"line":5,"column":12}}},
      {"address":"system/crm","kind":"system","id":"crm","name":"Sales & CRM","area":"martech-data","owner":"role/cmo","value":{"name":"Sales & CRM","owner":"role/cmo","provides":["crm"],"cost":{"annual":1200},"x-contact":"bob","status":"active"},"location":{"file":"spandrel.yaml","start":{"line":8,"column":3},"end":{"line":8,"column":6}}},
      {"address":"system/map","kind":"system","id":"map","name":"map","area":"martech-data","owner":null,"value":{"status":"active"},"location":{"file":"spandrel.yaml","start":{"line":9,"column":3},"end":{"line":9,"column":6}}},
      {"address":"team/m","kind":"team","id":"m","name":"m","area":"governance","owner":null,"value":{},"location":{"file":"spandrel.yaml","start":{"line":4,"column":9},"end":{"line":4,"column":10}}}
      ],
      "parts": [
      {"address":"capability/crm","kind":"capability","name":"crm","element":null,"value":null,"location":{"file":"spandrel.yaml","start":{"line":8,"column":53},"end":{"line":8,"column":56}}},
      {"address":"field/lead.score","kind":"field","name":"score","element":"entity/lead","value":{"authority":"system/crm","required":false,"key":false},"location":{"file":"spandrel.yaml","start":{"line":10,"column":41},"end":{"line":10,"column":46}}}
      ],
      "relations": [
      {"id":"entity/lead|contains|field/lead.score","from":"entity/lead","to":"field/lead.score","verb":"contains","key":null,"via":null,"location":{"file":"spandrel.yaml","start":{"line":10,"column":41},"end":{"line":10,"column":46}}},
      {"id":"field/lead.score|authority|system/crm","from":"field/lead.score","to":"system/crm","verb":"trusts","key":"authority","via":null,"location":{"file":"spandrel.yaml","start":{"line":10,"column":60},"end":{"line":10,"column":63}}},
      {"id":"flow/f|carries|entity/lead","from":"flow/f","to":"entity/lead","verb":"carries","key":"carries","via":null,"location":{"file":"spandrel.yaml","start":{"line":12,"column":37},"end":{"line":12,"column":41}}},
      {"id":"flow/f|from|system/map","from":"flow/f","to":"system/map","verb":"sendsFrom","key":"from","via":null,"location":{"file":"spandrel.yaml","start":{"line":12,"column":13},"end":{"line":12,"column":16}}},
      {"id":"flow/f|to|system/crm","from":"flow/f","to":"system/crm","verb":"sendsTo","key":"to","via":null,"location":{"file":"spandrel.yaml","start":{"line":12,"column":22},"end":{"line":12,"column":25}}},
      {"id":"role/cmo|team|team/m","from":"role/cmo","to":"team/m","verb":"belongsTo","key":"team","via":null,"location":{"file":"spandrel.yaml","start":{"line":5,"column":21},"end":{"line":5,"column":22}}},
      {"id":"system/crm|owner|role/cmo","from":"system/crm","to":"role/cmo","verb":"ownedBy","key":"owner","via":null,"location":{"file":"spandrel.yaml","start":{"line":8,"column":37},"end":{"line":8,"column":40}}},
      {"id":"system/crm|provides|capability/crm","from":"system/crm","to":"capability/crm","verb":"provides","key":"provides","via":null,"location":{"file":"spandrel.yaml","start":{"line":8,"column":53},"end":{"line":8,"column":56}}},
      {"id":"system/crm|supplies|field/lead.score","from":"system/crm","to":"field/lead.score","verb":"supplies","key":null,"via":null,"location":{"file":"spandrel.yaml","start":{"line":10,"column":41},"end":{"line":10,"column":46}}},
      {"id":"system/map|flowsTo flow/f|system/crm","from":"system/map","to":"system/crm","verb":"flowsTo","key":null,"via":"flow/f","location":{"file":"spandrel.yaml","start":{"line":12,"column":3},"end":{"line":12,"column":4}}}
      ],
      "extensions": [
      {"within":null,"key":"x-source","value":"CRM","location":{"file":"spandrel.yaml","start":{"line":3,"column":1},"end":{"line":3,"column":9}}},
      {"within":"systems","key":"x-note","value":"one a line","location":{"file":"spandrel.yaml","start":{"line":7,"column":3},"end":{"line":7,"column":9}}}
      ]
      }
      "
    `);
  });

  it('as GraphML has the same as attributes with their types, and labels for yEd, too', () => {
    expect(
      exportGraphml(compileText('systems: {crm: {owner: cmo, cost: {annual: 5}, x-own: true}}\nroles: {cmo: {}}\n')),
    ).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key id="node.area" for="node" attr.name="area" attr.type="string"/>
      <key id="node.element" for="node" attr.name="element" attr.type="string"/>
      <key id="node.file" for="node" attr.name="file" attr.type="string"/>
      <key id="node.kind" for="node" attr.name="kind" attr.type="string"/>
      <key id="node.label" for="node" attr.name="label" attr.type="string"/>
      <key id="node.line" for="node" attr.name="line" attr.type="int"/>
      <key id="node.value.cost.annual" for="node" attr.name="value.cost.annual" attr.type="double"/>
      <key id="node.value.executive" for="node" attr.name="value.executive" attr.type="boolean"/>
      <key id="node.value.owner" for="node" attr.name="value.owner" attr.type="string"/>
      <key id="node.value.status" for="node" attr.name="value.status" attr.type="string"/>
      <key id="node.value.x-own" for="node" attr.name="value.x-own" attr.type="boolean"/>
      <key id="edge.file" for="edge" attr.name="file" attr.type="string"/>
      <key id="edge.key" for="edge" attr.name="key" attr.type="string"/>
      <key id="edge.label" for="edge" attr.name="label" attr.type="string"/>
      <key id="edge.line" for="edge" attr.name="line" attr.type="int"/>
      <key id="yed.node" for="node" yfiles.type="nodegraphics"/>
      <key id="yed.edge" for="edge" yfiles.type="edgegraphics"/>
      <graph id="test" edgedefault="directed">
      <node id="architecture/test"><data key="node.label">test</data><data key="node.kind">architecture</data><data key="node.file">spandrel.yaml</data><data key="node.line">2</data><data key="yed.node"><y:ShapeNode><y:NodeLabel>test</y:NodeLabel></y:ShapeNode></data></node>
      <node id="role/cmo"><data key="node.label">cmo</data><data key="node.kind">role</data><data key="node.area">governance</data><data key="node.element">role/cmo</data><data key="node.file">spandrel.yaml</data><data key="node.line">4</data><data key="node.value.executive">false</data><data key="yed.node"><y:ShapeNode><y:NodeLabel>cmo</y:NodeLabel></y:ShapeNode></data></node>
      <node id="system/crm"><data key="node.label">crm</data><data key="node.kind">system</data><data key="node.area">martech-data</data><data key="node.element">system/crm</data><data key="node.file">spandrel.yaml</data><data key="node.line">3</data><data key="node.value.owner">role/cmo</data><data key="node.value.cost.annual">5</data><data key="node.value.x-own">true</data><data key="node.value.status">active</data><data key="yed.node"><y:ShapeNode><y:NodeLabel>crm</y:NodeLabel></y:ShapeNode></data></node>
      <edge id="system/crm|owner|role/cmo" source="system/crm" target="role/cmo"><data key="edge.label">ownedBy</data><data key="edge.key">owner</data><data key="edge.file">spandrel.yaml</data><data key="edge.line">3</data><data key="yed.edge"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>ownedBy</y:EdgeLabel></y:PolyLineEdge></data></edge>
      </graph>
      </graphml>
      "
    `);
  });

  it('as DOT has frames for areas and for what has parts', () => {
    expect(exportDot(compileText(SMALL))).toMatchInlineSnapshot(`
      "digraph "architecture/test" {
      graph [label="test", labelloc="t", rankdir="LR", fontname="Helvetica"];
      node [shape="box", style="rounded,filled", fillcolor="white", fontname="Helvetica", fontsize=11];
      edge [fontname="Helvetica", fontsize=9, color="#64748b", fontcolor="#475569"];
      subgraph "cluster martech-data" {
      graph [label="Martech and data", style="rounded", color="#cbd5e1"];
      subgraph "cluster entity/lead" {
      graph [label="lead", style="rounded", color="#cbd5e1"];
      "entity/lead" [label="lead\\nentity", tooltip="entity/lead"];
      "field/lead.score" [label="score\\nfield", tooltip="field/lead.score"];
      }
      "flow/f" [label="f\\nflow", tooltip="flow/f"];
      "system/crm" [label="Sales &amp; CRM\\nsystem", tooltip="system/crm"];
      "system/map" [label="map\\nsystem", tooltip="system/map"];
      }
      subgraph "cluster governance" {
      graph [label="Governance", style="rounded", color="#cbd5e1"];
      "role/cmo" [label="cmo\\nrole", tooltip="role/cmo"];
      "team/m" [label="m\\nteam", tooltip="team/m"];
      }
      "architecture/test" [label="test\\narchitecture", tooltip="architecture/test"];
      "capability/crm" [label="crm\\ncapability", tooltip="capability/crm"];
      "field/lead.score" -> "system/crm" [xlabel="trusts"];
      "flow/f" -> "entity/lead" [xlabel="carries"];
      "flow/f" -> "system/map" [xlabel="sendsFrom"];
      "flow/f" -> "system/crm" [xlabel="sendsTo"];
      "role/cmo" -> "team/m" [xlabel="belongsTo"];
      "system/crm" -> "role/cmo" [xlabel="ownedBy"];
      "system/crm" -> "capability/crm" [xlabel="provides"];
      "system/crm" -> "field/lead.score" [xlabel="supplies"];
      "system/map" -> "system/crm" [xlabel="flowsTo"];
      }
      "
    `);
  });

  it('is the same however files are cut and ordered, but for the places', () => {
    const manifest = { path: 'spandrel.yaml', text: 'spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\n' };
    const one = { path: 'b.yaml', text: 'teams: {b: {}}\n' };
    const other = { path: 'a.yaml', text: 'roles: {r: {team: b}}\nteams: {a: {}}\n' };
    const both = { path: 'c.yaml', text: 'teams: {a: {}, b: {}}\nroles: {r: {team: b}}\n' };
    const placeless = (text: string): string => text.replaceAll(/"location":\{.*?\}\}\}?/g, '');
    const export1 = placeless(exportJson(compileFiles([manifest, one, other]), '1'));
    expect(placeless(exportJson(compileFiles([both, manifest]), '1'))).toBe(export1);
    expect(export1).toContain('"address":"team/a"');
  });

  it('says how many compile errors there are, and leaves out what they spoil', () => {
    const text = exportJson(
      compileText('systems: {crm: {status: gone, vendor: x}}\nflows: {f: {from: crm, to: crn}}\n'),
      '1',
    );
    const { compileErrors, elements } = JSON.parse(text) as { compileErrors: number; elements: { value: object }[] };
    expect(compileErrors).toBe(3);
    expect(elements.map(({ value }) => value)).toEqual([
      { from: 'system/crm', to: 'system/crm', direction: 'one-way', latency: '0h', status: 'active' },
      { vendor: 'x' },
    ]);
  });

  it('that no text could hold is refused before it is put together', () => {
    expect(joinLines(['a', 'b'], 4)).toBe('a\nb\n');
    expect(() => joinLines(['a', 'bc'], 4)).toThrow(ExportError);
  });
});
