import { completeValue } from '../schema/complete-value.ts';
import { manifestShape } from '../schema/generated/shapes.ts';
import { kindFacts } from '../schema/language.ts';
import type { Mapping } from '../schema/normalise.ts';
import { type Shape, shapeOfKey } from '../schema/shape.ts';
import type { ModelNode } from './element.ts';
import { nestedName } from './link.ts';
import type { Model } from './model.ts';

/** What is declared of a node, with the shape that it has; undefined where nothing is but its name. */
export interface NodeDeclaration {
  readonly value: unknown;
  readonly shape: Shape;
}

/**
 * What is declared of a node, as other programs get it: references are addresses, what holds by itself is filled in, and
 * the user’s own keys are there. Artifacts, capabilities and the architecture are declared by their names alone.
 */
export function declarationOf(node: ModelNode): NodeDeclaration | undefined {
  const raw = declared(node);
  return raw && { ...raw, value: completeValue(raw.value, raw.shape) };
}

function declared({ kind, element, path, address }: ModelNode): NodeDeclaration | undefined {
  if (!element || kind === 'artifact') return undefined;
  const { shape } = kindFacts(element.kind);
  const [key, step] = path;
  if (typeof key !== 'string') return { value: element.value, shape };
  const holder = (element.value as Mapping)[key];
  const inner = shapeOfKey(shape, key);
  if (inner?.type === 'map')
    return { value: (holder as Mapping | undefined)?.[step as string] ?? {}, shape: inner.values };
  if (inner?.type !== 'list') return undefined;
  // An item of the text may be missing from the value, where it could not be understood.
  const name = address.slice(address.indexOf('.') + 1);
  return { value: ((holder ?? []) as unknown[]).find((item) => nestedName(item) === name) ?? {}, shape: inner.items };
}

/** What the manifest says, as other programs get it. */
export function declaredManifest({ manifest }: Model): unknown {
  return completeValue(manifest, manifestShape);
}
