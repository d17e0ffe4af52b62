import {
  type CriticalPath,
  criticalPath,
  type Element,
  type HandoffNode,
  handoffsOf,
  type StepNode,
  stepsOf,
  type WorkGraph,
  workGraph,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries, presentItems } from '../present-items.ts';

/** A workflow with what its pictures and tables look up in it. */
export interface Work {
  readonly workflow: Element<'workflow'>;
  readonly graph: WorkGraph;
  /** In the order in which they are declared. */
  readonly steps: readonly StepNode[];
  /** Those with both ends. */
  readonly handoffs: readonly HandoffNode[];
  readonly path: CriticalPath | undefined;
}

/** Reads a workflow; what a broken one leaves out is left out. */
export function readWork(declared: Element<'workflow'>, { model }: CompilationIndex): Work {
  const handoffs = presentItems(declared.value.handoffs).filter(({ from, to }) => from && to);
  const steps = Object.fromEntries(presentEntries(declared.value.steps));
  const workflow = { ...declared, value: { ...declared.value, steps, handoffs } } as Element<'workflow'>;
  const order = Object.keys(steps).map((id) => `step/${workflow.id}.${id}`);
  return {
    workflow,
    graph: workGraph(workflow),
    steps: [...stepsOf(workflow)].sort((a, b) => order.indexOf(a.address) - order.indexOf(b.address)),
    handoffs: handoffsOf(workflow),
    path: criticalPath(workflow, model.architecture.workingTime),
  };
}
