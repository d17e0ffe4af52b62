import {
  type Address,
  type Element,
  type EntityLink,
  entityLinks,
  kindOf,
  lacksSystemOfRecord,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries } from '../present-items.ts';
import { capitalised, counted, noneOrCounted } from '../words/count-things.ts';
import { findingFacts } from './count-findings.ts';
import { isUnowned } from './describe-element.ts';
import { tabulateEntities, tabulateFields } from './tabulate-entities.ts';
import type { GraphEdge, GraphNode, GraphView } from './view.ts';

type Entity = Element<'entity'>;

const UNTYPED = 'untyped';

/** What is known about whom and what: the entities, which system is right about each, and which draw on others. */
export function entityModel(index: CompilationIndex): GraphView | undefined {
  const entities = index.model.all('entity');
  if (entities.length === 0) return undefined;
  const links = entityLinks(index.model);
  const framed = links.length === 0;
  const nodes = entities.map((entity) => drawEntity(entity, framed, index));
  return {
    kind: 'graph',
    id: 'entity-model',
    title: 'Entity model',
    description: describe(entities, index),
    area: 'martech-data',
    notation: framed ? 'map' : 'flow',
    direction: framed ? 'TB' : 'LR',
    nodes,
    groups: [...new Set(nodes.map(({ group = UNTYPED }) => group))]
      .sort((a, b) => Number(a === UNTYPED) - Number(b === UNTYPED))
      .map((id) => ({ id, label: id === UNTYPED ? 'No type stated' : capitalised(id) })),
    edges: links.map((link) => drawLink(link, index)),
    hidden: [],
    parts: [],
    tables: [tabulateEntities(entities, index), tabulateFields(entities, index)].filter(({ rows }) => rows.length > 0),
  };
}

/** An entity; its type goes without saying where it stands in a frame of its type. */
function drawEntity(entity: Entity, framed: boolean, index: CompilationIndex): GraphNode {
  const { type, systemOfRecord } = entity.value;
  const lines = [
    framed ? '' : type,
    fieldsInWords(entity, index),
    systemOfRecord === undefined ? '' : `mastered in ${index.titleOf(systemOfRecord)}`,
    usesInWords(entity.address, index),
  ];
  return {
    id: entity.address,
    label: index.titleOf(entity.address),
    sublabel: lines.filter(Boolean).join('\n'),
    shape: 'entity',
    group: type ?? UNTYPED,
    marks: [
      ...(lacksSystemOfRecord(entity, index.compilation.analyses.holdings) ? (['unrecorded'] as const) : []),
      ...(isUnowned(entity) ? (['unowned'] as const) : []),
    ],
    ...findingFacts(entity.address, index),
  };
}

/** “5 fields, 1 of them a key, 2 personal”. */
function fieldsInWords(entity: Entity, { compilation }: CompilationIndex): string {
  const fields = presentEntries(entity.value.fields);
  if (fields.length === 0) return '';
  const keys = fields.filter(([, { key }]) => key === true).length;
  const personal = compilation.analyses.personalData.fieldsOf(entity.address).length;
  return [
    counted(fields.length, 'field'),
    keys > 0 ? counted(keys, 'key') : '',
    personal > 0 ? `${personal} personal` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What goes by an entity: “1 lifecycle, 2 audiences”. */
function usesInWords(entity: Address, { model }: CompilationIndex): string {
  const count = (kind: 'lifecycle' | 'audience'): number =>
    (model.all(kind) as readonly Element<'lifecycle' | 'audience'>[]).filter(({ value }) => value.entity === entity)
      .length;
  const [lifecycles, audiences] = [count('lifecycle'), count('audience')];
  return [lifecycles > 0 ? counted(lifecycles, 'lifecycle') : '', audiences > 0 ? counted(audiences, 'audience') : '']
    .filter(Boolean)
    .join(', ');
}

function drawLink({ from, to, by }: EntityLink, { titleOf }: CompilationIndex): GraphEdge {
  const [first = to] = by;
  const label =
    kindOf(first) === 'entity'
      ? 'derived'
      : by.length === 1
        ? `by ${titleOf(first)}`
        : `by ${counted(by.length, 'automation')}`;
  return { from, to, label, marks: [] };
}

function describe(entities: readonly Entity[], { compilation }: CompilationIndex): string {
  const fields = entities.flatMap(({ value }) => presentEntries(value.fields)).length;
  const personal = entities.filter(
    ({ address }) => compilation.analyses.personalData.fieldsOf(address).length > 0,
  ).length;
  const unrecorded = entities.filter((entity) => lacksSystemOfRecord(entity, compilation.analyses.holdings)).length;
  const unowned = entities.filter(isUnowned).length;
  return [
    `${counted(entities.length, 'entity', 'entities')} with ${noneOrCounted(fields, 'field')}; ${personal === 0 ? 'none says' : counted(personal, 'says', 'say')} something about a person.`,
    unrecorded > 0 ? `For ${counted(unrecorded, 'entity', 'entities')}, nobody says which system is right.` : '',
    unowned > 0 ? `${counted(unowned, 'entity has', 'entities have')} no steward.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
