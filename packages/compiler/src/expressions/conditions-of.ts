import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import type { Path } from '../schema/locate.ts';

/** A condition, and where it is declared. */
export interface Condition {
  readonly element: Element;
  readonly path: Path;
  readonly text: string;
}

const VERSIONED = ['definition', 'scoring-model', 'attribution-model', 'taxonomy', 'standard'] as const;

/** Every condition of an architecture, by kind and id of the element that it belongs to. */
export function* conditionsOf(model: Model): Iterable<Condition> {
  for (const element of model.all('definition')) yield* given(element, ['when'], element.value.when);
  for (const element of model.all('automation'))
    yield* given(element, ['trigger', 'when'], element.value.trigger?.when);
  for (const element of model.all('scoring-model')) yield* ofList(element, ['signals'], element.value.signals);
  for (const element of model.all('lifecycle')) {
    for (const [stage, { criteria }] of Object.entries(element.value.stages ?? {})) {
      yield* ofList(element, ['stages', stage, 'criteria'], criteria);
    }
  }
  for (const kind of VERSIONED) {
    for (const element of model.all(kind)) yield* ofList(element, ['versions'], element.value.versions);
  }
}

function* ofList(element: Element, path: Path, items: readonly { when?: string }[] = []): Iterable<Condition> {
  for (const [index, { when }] of items.entries()) yield* given(element, [...path, index, 'when'], when);
}

function* given(element: Element, path: Path, text: string | undefined): Iterable<Condition> {
  if (text !== undefined) yield { element, path, text };
}
