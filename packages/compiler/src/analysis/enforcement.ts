import type { Address } from '../model/addresses.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { type StepNode, stepsOf } from './work-graph.ts';

export interface Enforcement {
  /** The steps of all workflows that enforce a standard. */
  readonly stepsEnforcing: (standard: Address) => readonly StepNode[];
}

export function analyseEnforcement(model: Model, unknowns: Unknowns): Enforcement {
  const byStandard = unknowns.once(() =>
    indexBy(model.all('workflow').flatMap(stepsOf), ({ value }) => value.enforces ?? []),
  );
  return { stepsEnforcing: (standard) => byStandard().get(standard) ?? [] };
}
