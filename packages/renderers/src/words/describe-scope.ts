import type { Scope } from '@spandrel/compiler';
import { presentEntries, presentItems } from '../present-items.ts';
import { plainly } from './describe-value.ts';

/** “brand: sorel, daylily; region: emea”; nothing for what holds everywhere. */
export function scopeInWords(scope: Scope): string {
  return presentEntries(scope)
    .map(([dimension, values]) => `${dimension}: ${presentItems(values).map(plainly).join(', ')}`)
    .join('; ');
}
