import {
  AREA_NAMES,
  AREAS,
  type Area,
  byCodeUnit,
  groupOf,
  isKind,
  kindInWords,
  type ModelNode,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { capitalised } from '../words/count-things.ts';
import { camelInWords, kindsHeading } from '../words/name-things.ts';
import type { GraphGroup } from './view.ts';

interface Groups {
  /** In the order in which they are shown; none where nothing is to be grouped. */
  readonly groups: readonly GraphGroup[];
  readonly groupOf: (node: ModelNode) => string | undefined;
}

const REST = 'rest';

/** Nodes by what they are to stand together by, each group with a name that people read. */
export function groupsOfNodes(
  nodes: readonly ModelNode[],
  grouping: string | undefined,
  index: CompilationIndex,
): Groups {
  if (grouping === undefined) return { groups: [], groupOf: () => undefined };
  const groupedBy = (node: ModelNode): string => groupOf(node, grouping, index.model) ?? REST;
  const values = [...new Set(nodes.map(groupedBy))];
  const order = grouping === 'area' ? [...AREAS, REST] : [];
  const sorted = values.sort((a, b) => rank(a, order) - rank(b, order) || byCodeUnit(a, b));
  const ids = idsFor(sorted);
  return {
    groups: sorted.map((value) => ({ id: ids.get(value) ?? REST, label: labelOf(value, grouping, index) })),
    groupOf: (node) => ids.get(groupedBy(node)),
  };
}

/** Ids that can be parts of a path, whatever people write as a category. */
function idsFor(values: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const value of values) {
    const plain =
      value
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .slice(0, 40) || 'group';
    let id = plain;
    for (let again = 2; taken.has(id); again += 1) id = `${plain}-${again}`;
    taken.add(id);
    ids.set(value, id);
  }
  return ids;
}

function rank(id: string, order: readonly string[]): number {
  return id === REST ? Number.MAX_SAFE_INTEGER : order.indexOf(id);
}

function labelOf(id: string, grouping: string, { titleOf }: CompilationIndex): string {
  if (id === REST) return grouping === 'owner' || grouping === 'team' ? `No ${grouping}` : 'Others';
  if (grouping === 'owner' || grouping === 'team') return titleOf(id);
  if (grouping === 'area') return AREA_NAMES[id as Area];
  if (grouping === 'kind') return isKind(id) ? kindsHeading(id) : capitalised(kindInWords(`${id}s`));
  return capitalised(camelInWords(id));
}
