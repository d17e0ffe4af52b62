import { strongComponents } from '../graph/strong-components.ts';
import { type Address, byCodeUnit, elementAddressOf, idOf } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { groupBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Handoff, Step } from '../schema/generated/types.ts';

export interface StepNode {
  readonly address: Address;
  readonly value: Step;
}

/** A handoff of a workflow; where it leads is in its value. */
export interface HandoffNode {
  readonly address: Address;
  readonly value: Handoff;
}

/** How work goes from step to step; what comes back as feedback has no part in it. */
export interface WorkGraph {
  /** In the order of their addresses. */
  readonly steps: readonly StepNode[];
  readonly step: (address: Address) => Step | undefined;
  /** The handoffs that lead into a step, in the order in which they are declared. */
  readonly into: (step: Address) => readonly HandoffNode[];
  readonly before: (step: Address) => readonly Address[];
  readonly after: (step: Address) => readonly Address[];
}

export function workGraph(workflow: Element<'workflow'>): WorkGraph {
  const steps = stepsOf(workflow);
  const byAddress = new Map(steps.map(({ address, value }) => [address, value]));
  const handoffs = handoffsOf(workflow).filter(({ value: { feedback, from, to } }) => feedback !== true && from && to);
  const entering = groupBy(handoffs, ({ value }) => value.to);
  const leaving = groupBy(handoffs, ({ value }) => value.from);
  return {
    steps,
    step: (address) => byAddress.get(address),
    into: (step) => entering.get(step) ?? [],
    before: (step) => (entering.get(step) ?? []).map(({ value }) => value.from),
    after: (step) => (leaving.get(step) ?? []).map(({ value }) => value.to),
  };
}

/** The steps of a workflow, in the order of their addresses. */
export function stepsOf(workflow: Element<'workflow'>): StepNode[] {
  return Object.entries(workflow.value.steps ?? {})
    .map(([id, value]) => ({ address: `step/${workflow.id}.${id}`, value }))
    .sort((a, b) => byCodeUnit(a.address, b.address));
}

/** What is declared of a step, by its address. */
export function stepAt(model: Model, step: Address | undefined): Step | undefined {
  if (step === undefined) return undefined;
  const id = idOf(step);
  return model.get<'workflow'>(elementAddressOf(step))?.value.steps?.[id.slice(id.indexOf('.') + 1)];
}

/** All handoffs of a workflow, feedback included, in the order in which they are declared. */
export function handoffsOf(workflow: Element<'workflow'>): HandoffNode[] {
  return (workflow.value.handoffs ?? []).map((value) => ({
    address: `handoff/${workflow.id}.${lastPart(value.from)}..${lastPart(value.to)}`,
    value,
  }));
}

function lastPart(address: Address | undefined): string {
  return (address ?? '').slice((address ?? '').lastIndexOf('.') + 1);
}

/** The steps, each behind all that it waits for; undefined where some wait for each other, and so have no order. */
export function stepsInOrder({ steps, after }: WorkGraph): readonly Address[] | undefined {
  const addresses = steps.map(({ address }) => address);
  const components = strongComponents(addresses, after);
  const isCircular = components.some(
    ([first, ...others]) => others.length > 0 || after(first as Address).includes(first as Address),
  );
  return isCircular ? undefined : components.reverse().flat();
}
