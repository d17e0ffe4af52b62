import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import { type Element, isPartOfArchitecture } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Selector } from '../schema/generated/types.ts';
import { KINDS } from '../schema/language.ts';
import type { Path } from '../schema/locate.ts';
import { CONDITIONS, type Condition, GROUPINGS, valuesOf } from '../selection/node-facts.ts';
import { type Select, selectFor, selectIn } from '../selection/select-nodes.ts';

type View = Element<'view'>;

/** Views that would show nothing, or less than is meant: a value that nothing has, a selector that nothing fits. */
export function checkViews(model: Model, unknowns: Unknowns): Diagnostic[] {
  const views = model.all('view');
  if (views.length === 0) return [];
  const select = selectIn(model);
  return views.flatMap((view) => {
    const { value, noted } = unknowns.watch(() => {
      // Where more may be declared than could be read, nothing can be said to be missing.
      for (const kind of KINDS) model.all(kind);
      return [...checkGrouping(view, model), ...checkSelection(view, select, model)];
    });
    return noted === undefined ? value : [];
  });
}

function checkGrouping(view: View, model: Model): Diagnostic[] {
  const { groupBy } = view.value;
  const known = [...GROUPINGS, ...Object.keys(model.architecture.dimensions)];
  if (groupBy === undefined || known.includes(groupBy)) return [];
  const parameters = { name: groupBy, nearest: nearestNames(groupBy, known), known };
  return [diagnose('view/unknown-grouping', parameters, placeOf(view, ['groupBy']), about(view))];
}

function checkSelection(view: View, select: Select, model: Model): Diagnostic[] {
  const found = (['include', 'exclude', 'highlight'] as const).flatMap((key) =>
    (view.value[key] ?? []).flatMap((selector, at) => checkSelector(selector, [key, at], view, select, model)),
  );
  if (found.length > 0 || selectFor(view.value, select).size > 0) return found;
  return [diagnose('view/empty', { title: view.title }, placeOf(view, ['include']), about(view))];
}

function checkSelector(selector: Selector, path: Path, view: View, select: Select, model: Model): Diagnostic[] {
  if (typeof selector === 'string') return [];
  if (selector.within !== undefined && selector.of === undefined)
    return [diagnose('view/within-what', {}, placeOf(view, [...path, 'within']), about(view))];
  const strangers = CONDITIONS.flatMap((condition) =>
    strangersTo(condition, selector[condition] ?? [], model).map(({ value, index, known }) => {
      const parameters = { condition, value, nearest: nearestNames(value, known), known };
      return diagnose('view/unknown-value', parameters, placeOf(view, [...path, condition, index]), about(view));
    }),
  );
  if (strangers.length > 0 || select(selector).length > 0) return strangers;
  return [diagnose('view/selects-nothing', {}, placeOf(view, path), about(view))];
}

/** The values of a condition that nothing in the architecture has. */
function strangersTo(
  condition: Condition,
  values: readonly string[],
  model: Model,
): { value: string; index: number; known: readonly string[] }[] {
  if (values.length === 0) return [];
  const architecture = [...model.nodes.values()].filter(isPartOfArchitecture);
  const known = [...new Set(architecture.flatMap((node) => valuesOf(node, condition)))].sort();
  return values.flatMap((value, index) => (known.includes(value) ? [] : [{ value, index, known }]));
}

function about(view: View): { elements: string[] } {
  return { elements: [view.address] };
}
