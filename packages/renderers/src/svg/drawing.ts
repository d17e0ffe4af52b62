import type { Address } from '@spandrel/compiler';
import type { LegendEntry } from './draw-legend.ts';
import type { Size } from './layout.ts';

/** What stands between the title of a picture and its legend. */
export interface Drawing extends Size {
  readonly drawn: string;
  readonly legend: readonly LegendEntry[];
}

/** Where what is drawn for an element leads; nothing where it leads nowhere. */
export type LinkOf = (address: Address) => string | undefined;
