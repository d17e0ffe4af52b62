import { type Address, elementAddressOf } from '@spandrel/compiler';
import { graphOf } from './graph-of.ts';
import type { View } from './view.ts';

/** The views that a name means: the one of that id, else those about an element, else those that show it or a part of it. */
export function findViews(name: string | Address, views: readonly View[]): readonly View[] {
  const named = views.filter(({ id }) => id === name);
  if (named.length > 0) return named;
  const about = views.filter((view) => view.kind === 'graph' && view.subject === name);
  return about.length > 0 ? about : views.filter((view) => shows(view, name));
}

function shows(view: View, address: Address): boolean {
  const nodes = graphOf(view)?.nodes ?? [];
  return (
    nodes.some(({ id, group }) => id === address || group === address || elementAddressOf(id) === address) ||
    elementsOf(view).includes(address)
  );
}

/** What a chart has a bar or a point for. */
function elementsOf(view: View): (Address | undefined)[] {
  switch (view.kind) {
    case 'shares':
      return view.shares.map(({ element }) => element);
    case 'quadrant':
      return view.points.map(({ element }) => element);
    case 'calendar':
      return view.sections.flatMap(({ entries }) => entries.map(({ element }) => element));
    default:
      return [];
  }
}
