import type { Address } from '../model/addresses.ts';
import type { Model } from '../model/model.ts';
import type { TransitionNode } from './handoffs.ts';

/** “handoff from “MQL” to “SQL””. */
export function handoffInWords({ value }: TransitionNode, model: Model): string {
  const title = (stage: Address): string => model.node(stage)?.title ?? stage;
  return `handoff from “${title(value.from)}” to “${title(value.to)}”`;
}
