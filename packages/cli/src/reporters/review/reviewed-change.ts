import { type Address, type Compilation, Locator, type Place } from '@spandrel/compiler';
import type { Review } from '@spandrel/review';

/** A review with the two states that it is of: what all its reports are written from. */
export interface ReviewedChange {
  readonly review: Review;
  readonly base: Compilation;
  readonly head: Compilation;
  readonly baseState: StateName;
  readonly headState: StateName;
}

/** What a state is called, and where it was read from. */
export interface StateName {
  readonly name: string;
  readonly commit?: string;
  /** What makes a name of a path in it. */
  readonly prefix: string;
}

/** What something is called: by the later state, else by the earlier one, else by its address alone. */
export function titleOf(address: Address, { base, head }: Pick<ReviewedChange, 'base' | 'head'>): string {
  for (const { model } of [head, base]) {
    if (address === model.architecture.address) return model.architecture.title;
    const node = model.node(address);
    if (node) return node.title;
  }
  return address;
}

/** What something is called, and how to name it to a command. */
export function nameOf(address: Address, change: Pick<ReviewedChange, 'base' | 'head'>): string {
  const title = titleOf(address, change);
  return title === address ? address : `“${title}” (${address})`;
}

/** Where something stands: today, else where it stood. */
export function placeOf(address: Address, { base, head }: Pick<ReviewedChange, 'base' | 'head'>): Place | undefined {
  const inModel = ({ model }: Compilation): Place | undefined =>
    address === model.architecture.address ? model.architecture.place : model.node(address)?.place;
  const past = (): Place | undefined => {
    const place = inModel(base);
    return place && { ...place, side: 'base' };
  };
  return inModel(head) ?? past();
}

/** Tells places as “file:line”. */
export function placeTeller({ head, baseState, headState }: ReviewedChange): (place: Place | undefined) => string {
  const locator = new Locator(head, baseState.prefix);
  return (place) => {
    if (!place) return '';
    const location = locator.location(place);
    const name = location.side === 'base' ? locator.name(location) : headState.prefix + location.file;
    return `${location.side === 'base' ? 'before, ' : ''}${name}:${location.start.line}`;
  };
}
