import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';

type Entity = Element<'entity'>;

/** Whether each writer adds rows of its own, so that no two of them can contradict each other. */
export function isPartitioned({ value: { partitioned, type } }: Entity): boolean {
  return partitioned === true || type === 'event' || type === 'touchpoint';
}

/** Whether it is worked out from others, so that it can be worked out again. */
export function isDerived({ value: { derivedFrom = [] } }: Entity): boolean {
  return derivedFrom.length > 0;
}

/** The addresses of the fields of an entity. */
export function fieldsOf({ id, value: { fields = {} } }: Entity): Address[] {
  return Object.keys(fields).map((name) => `field/${id}.${name}`);
}
