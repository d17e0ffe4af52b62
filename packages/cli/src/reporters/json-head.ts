import type { Area, CalendarDate, Compilation, Location, Locator, ModelNode } from '@spandrel/compiler';
import { version } from '../../package.json';

/** What every answer for programs begins with: the version of its format, who says it, of what, and for which day. */
export function jsonHead({ model: { architecture }, asOf }: Compilation): {
  schema: 1;
  tool: { name: string; version: string };
  architecture: { id: string; name: string };
  asOf: CalendarDate;
} {
  return {
    schema: 1,
    tool: { name: 'spandrel', version },
    architecture: { id: architecture.id, name: architecture.title },
    asOf,
  };
}

interface PlacedNode {
  readonly address: string;
  readonly kind: string;
  readonly name: string;
  readonly area: Area | null;
  readonly location: Location;
}

/** Anything with an address, with its name and where it stands. */
export function placedNode({ address, kind, title, element, place }: ModelNode, locator: Locator): PlacedNode {
  return { address, kind, name: title, area: element?.area ?? null, location: locator.location(place) };
}
