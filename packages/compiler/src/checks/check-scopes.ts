import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import type { Scope } from '../model/scopes.ts';
import type { Unknowns } from '../model/unknowns.ts';

/** Scopes name dimensions of the manifest, and values that these have; a scope that doesn't counts as spoiled. */
export function checkScopes(model: Model, unknowns: Unknowns): Diagnostic[] {
  return ([...model.elements, ...model.all('view')] as readonly Element[]).flatMap((element) => {
    const value = element.value as { scope?: Scope };
    const { value: found, noted } = unknowns.watch(() =>
      checkScope(element, value.scope ?? {}, model.architecture.dimensions),
    );
    if (noted !== undefined) return [];
    if (found.length > 0) unknowns.conceal(value, 'scope', value.scope, 'unknown');
    return found;
  });
}

function checkScope(element: Element, scope: Scope, dimensions: Scope): Diagnostic[] {
  const known = Object.keys(dimensions);
  const about = { elements: [element.address] };
  return Object.entries(scope).flatMap(([name, values]) => {
    const allowed = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
    if (!allowed) {
      const parameters = { name, nearest: nearestNames(name, known), known };
      return [diagnose('model/unknown-dimension', parameters, placeOf(element, ['scope', name]), about)];
    }
    return values.flatMap((value, index) => {
      if (allowed.includes(value)) return [];
      const parameters = { dimension: name, name: value, nearest: nearestNames(value, allowed), known: allowed };
      return [diagnose('model/unknown-dimension-value', parameters, placeOf(element, ['scope', name, index]), about)];
    });
  });
}
