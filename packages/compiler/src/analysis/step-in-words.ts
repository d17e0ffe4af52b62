import { listAnd } from '../diagnostics/problem.ts';
import type { Address } from '../model/addresses.ts';
import type { Model } from '../model/model.ts';

/** “step “Publish” of “Campaign production””. */
export function stepInWords(step: Address, model: Model): string {
  const node = model.node(step);
  return `step “${node?.title ?? step}” of “${node?.element?.title ?? ''}”`;
}

/** ““Legal review”, “Final approval” and “Quality check””. */
export function titlesInWords(addresses: readonly Address[], model: Model): string {
  return listAnd(addresses.map((address) => `“${model.node(address)?.title ?? address}”`));
}
