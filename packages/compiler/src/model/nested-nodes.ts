import { kinds } from '../schema/generated/shapes.ts';
import { locate, type Path } from '../schema/locate.ts';
import type { Mapping } from '../schema/normalise.ts';
import type { Spoiled } from '../schema/validate.ts';
import { type Address, addressOf, type NestedKind } from './addresses.ts';
import type { Declaration } from './read-file.ts';

/** Something that sits inside an element and has an address of its own. */
export interface NestedNode {
  readonly address: Address;
  readonly kind: NestedKind;
  readonly title: string;
  /** Where it stands within the element. */
  readonly path: Path;
}

/** The stages and transitions, steps and handoffs, fields, and artifacts of an element, in the order of the text. */
export function nestedNodes({ kind, id, value: declared }: Declaration, spoiled: Spoiled): NestedNode[] {
  // What stands behind a slip of the pen is named all the same, so that nothing that refers to it is a second mistake.
  const slips = spoiled.get(declared);
  const value: Mapping = slips ? { ...Object.fromEntries(slips), ...declared } : declared;
  const named = (key: string): [string, unknown][] => {
    const children = (value[key] as Mapping | undefined) ?? {};
    return [...Object.entries(children), ...(spoiled.get(children) ?? [])];
  };
  if (kind !== 'entity' && kind !== 'lifecycle' && kind !== 'workflow') return [];
  if (kind === 'entity') return children(named('fields'), 'fields', 'field', id);
  if (kind === 'lifecycle') {
    return [...children(named('stages'), 'stages', 'stage', id), ...arrows(value, 'transitions', 'transition', id)];
  }
  return [
    ...children(named('steps'), 'steps', 'step', id),
    ...arrows(value, 'handoffs', 'handoff', id),
    ...artifacts(value, id),
  ];
}

function children(named: readonly [string, unknown][], key: string, kind: NestedKind, parent: string): NestedNode[] {
  return named.map(([id, child]) => ({
    address: addressOf(kind, `${parent}.${id}`),
    kind,
    title: String((child as Mapping | null | undefined)?.name ?? id),
    path: [key, id],
  }));
}

/** What leads from one to another is called by both: `demand.mql..sql`. */
function arrows(value: Mapping, key: string, kind: NestedKind, parent: string): NestedNode[] {
  const list = (value[key] as Mapping[] | undefined) ?? [];
  return list.flatMap((arrow, index) => {
    const [from, to] = [arrow?.from, arrow?.to];
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    const ends = `${lastPart(from)}..${lastPart(to)}`;
    return [
      {
        address: addressOf(kind, `${parent}.${ends}`),
        kind,
        title: `${lastPart(from)} → ${lastPart(to)}`,
        path: [key, index],
      },
    ];
  });
}

/** A stage may be referred to by its bare id or by its address. */
function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf('.') + 1);
}

/** What a workflow's steps and handoffs pass on, each named once, where it is first named. */
function artifacts(value: Mapping, parent: string): NestedNode[] {
  const found = new Map<string, Path>();
  const note = (list: unknown, path: Path): void => {
    if (!Array.isArray(list)) return;
    list.forEach((name, index) => {
      if (typeof name === 'string' && !found.has(name)) found.set(name, [...path, index]);
    });
  };
  note(value.inputs, ['inputs']);
  for (const [id, step] of Object.entries((value.steps as Record<string, Mapping> | undefined) ?? {})) {
    note(step?.consumes, ['steps', id, 'consumes']);
    note(step?.produces, ['steps', id, 'produces']);
  }
  ((value.handoffs as Mapping[] | undefined) ?? []).forEach((handoff, index) => {
    note(handoff?.carries, ['handoffs', index, 'carries']);
  });
  return [...found].map(([name, path]) => ({
    address: addressOf('artifact', `${parent}.${name}`),
    kind: 'artifact',
    title: name,
    path,
  }));
}

/** Where a path within a declaration stands in its file. */
export function spanWithin(declaration: Declaration, path: Path): { start: number; end: number } {
  const { span } = locate(declaration.node, kinds[declaration.kind].shape, path, declaration.place.span);
  return { start: span.start, end: span.end };
}
