import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import type { Scope } from '../model/scopes.ts';

/** Scopes name dimensions of the manifest, and values that these have. */
export function checkScopes(model: Model): Diagnostic[] {
  const { dimensions } = model.architecture;
  const known = Object.keys(dimensions);
  return model.elements.flatMap((element) => {
    const { scope = {} } = element.value as { scope?: Scope };
    const about = { elements: [element.address] };
    return Object.entries(scope).flatMap(([name, values]) => {
      const allowed = dimensions[name];
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
  });
}
