import type { Address } from '../model/addresses.ts';
import type { Model } from '../model/model.ts';

/** What leads from one stage or step to another. */
interface Arrow {
  readonly value: { readonly from: Address; readonly to: Address };
}

/** “handoff from “MQL” to “SQL””. */
export function handoffInWords({ value }: Arrow, model: Model): string {
  const title = (place: Address): string => model.node(place)?.title ?? place;
  return `handoff from “${title(value.from)}” to “${title(value.to)}”`;
}
