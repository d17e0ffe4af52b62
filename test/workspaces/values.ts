import { KINDS, type Kind, kindFacts, type Shape } from '@spandrel/compiler';
import type { Choices } from './choices.ts';
import type { Names, Part } from './names.ts';
import { type ReferenceShape, referencesFor, type Spot, wrongReference } from './references.ts';
import { condition, dateText, durationText, numberFor, suggestedText, textFor } from './scalars.ts';

type Mapping = Record<string, unknown>;
type ShapeOf<Type extends Shape['type']> = Extract<Shape, { type: Type }>;

/** Keys that every kind has, and that few rules ask for. */
const RARE: ReadonlySet<string> = new Set(
  'name description tags links scope formerly from until x-own waivers'.split(' '),
);
/** In how many of a hundred cases something happens. */
const [RARELY, SELDOM, OFTEN, ALMOST_ALWAYS] = [8, 30, 65, 97];

const [MOST_ITEMS, MOST_ARROWS] = [4, 12];

/**
 * Writes values of any shape, with everything that the language allows, and where slips are wanted what it doesn’t. Each
 * workspace has habits of its own, such as sensitive fields or flows without owners, so that what takes several of one
 * sort is met, too (after A. Groce and others, Swarm testing, ISSTA 2012).
 */
export class ValueWriter {
  readonly #choices: Choices;
  readonly #names: Names;
  readonly #slipsInHundred: number;
  readonly #habits = new Map<string, unknown>();

  constructor(choices: Choices, names: Names, slipsInHundred: number) {
    this.#choices = choices;
    this.#names = names;
    this.#slipsInHundred = slipsInHundred;
  }

  element(kind: Kind, id: string): Mapping {
    const element: Mapping = {};
    return this.#object(kindFacts(kind).shape, { kind, id, key: '', element }, element);
  }

  /** A value, or undefined where there is nothing that it could name. */
  #value(shape: Shape, spot: Spot): unknown {
    if (this.#slips())
      return this.#choices.pick([null, 'no such thing', -7, true, [], {}, ['x', null], { nothing: 1 }]);
    switch (shape.type) {
      case 'reference':
        return this.#reference(shape, spot);
      case 'text':
        return this.#text(shape, spot);
      case 'list':
        return this.#list(shape, spot);
      case 'map':
        return this.#map(shape, spot);
      case 'object':
        return this.#object(shape, spot);
      case 'either':
        return this.#value(this.#choices.pick(shape.options), spot);
      case 'boolean':
        return this.#usual(spot, [false, true]);
      case 'number':
        return numberFor(spot.key, this.#choices);
      case 'integer':
        return this.#choices.below(4);
      case 'any':
        return this.#choices.pick([3, 'x', true, ['x', 3]]);
    }
  }

  #object(shape: ShapeOf<'object'>, spot: Spot, result: Mapping = {}): Mapping {
    for (const [key, inner] of Object.entries(shape.keys)) {
      if (!this.#choices.happens(this.#share(shape, key, spot))) continue;
      const value = this.#value(inner, { ...spot, key });
      if (value !== undefined) result[this.#slips() ? this.#choices.pick([key.slice(1), `${key}s`]) : key] = value;
    }
    if (this.#choices.happens(RARELY / 4)) result['x-own'] = this.#choices.pick([1, null, { a: ['b'] }]);
    return result;
  }

  #share(shape: ShapeOf<'object'>, key: string, { kind }: Spot): number {
    if (key === 'waivers' && this.#slipsInHundred === 0) return 0;
    if (shape.required.includes(key)) return 100 - this.#slipsInHundred;
    // What isn’t in force is judged by few rules.
    if (key === 'status') return SELDOM;
    return RARE.has(key)
      ? RARELY
      : this.#habit(`${kind} ${shape.title} ${key}?`, [SELDOM, ALMOST_ALWAYS, ALMOST_ALWAYS]);
  }

  #reference(shape: ReferenceShape, spot: Spot): string | undefined {
    if (this.#slips()) return wrongReference(spot, this.#choices);
    const known = referencesFor(shape, spot, this.#names);
    if (known.length === 0) return undefined;
    if (shape.local) return this.#choices.pick(known);
    const kind = this.#usual(spot, shape.kinds.includes('*') ? KINDS : shape.kinds);
    const ofKind = known.filter((name) => name.startsWith(`${kind}/`));
    return this.#choices.pickPopular(ofKind.length > 0 ? ofKind : known);
  }

  #text({ values, suggestions, format }: ShapeOf<'text'>, spot: Spot): string | undefined {
    if (values) {
      // What is called “review” most often is one.
      return values.includes(spot.under ?? '') && this.#choices.happens(70) ? spot.under : this.#usual(spot, values);
    }
    if (suggestions) return suggestedText(suggestions, this.#choices);
    if (format === 'date') return dateText(this.#choices);
    if (format === 'duration') return durationText(this.#choices, false);
    if (format === 'workingDuration') return durationText(this.#choices, true);
    if (format === 'expression') return condition(this.#choices, this.#names);
    if (format === 'semver') return '1.2.3';
    if (format === 'id') return this.#choices.pick(['old', 'older']);
    if (format === 'fieldName') return this.#field(spot.under);
    return textFor(spot.key, this.#choices);
  }

  /** A field of an entity that is carried. */
  #field(entity: string | undefined): string | undefined {
    const fields = this.#names.parts.field.get(entity ?? '') ?? [];
    return fields.length === 0 ? undefined : this.#choices.pick(fields);
  }

  #list(shape: ShapeOf<'list'>, spot: Spot): unknown {
    const most = shape.items.type === 'object' && shape.items.node ? MOST_ARROWS : MOST_ITEMS;
    const items = Array.from({ length: this.#choices.below(most + 1) }, () => this.#value(shape.items, spot));
    const found = items.filter((item) => item !== undefined);
    // A single value is a list of one, unless it may be a name by itself.
    return found.length === 1 && spot.key !== 'values' && this.#choices.happens(OFTEN) ? found[0] : found;
  }

  #map(shape: ShapeOf<'map'>, spot: Spot): Mapping {
    if (spot.key === 'scope') return this.#scope();
    const entries = this.#keysOf(shape, spot).map((under) => [under, this.#value(shape.values, { ...spot, under })]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Mapping;
  }

  #keysOf({ keys, values }: ShapeOf<'map'>, spot: Spot): readonly string[] {
    if (values.type === 'object' && values.node) return this.#names.parts[values.node as Part].get(spot.id) ?? [];
    if (keys?.type === 'reference') return this.#choices.some(referencesFor(keys, spot, this.#names), 0, 3);
    return this.#choices.some(['one', 'two', 'three', 'constructor'], 0, 3);
  }

  #scope(): Mapping {
    const names = this.#choices.some(Object.keys(this.#names.dimensions), 0, 2);
    return Object.fromEntries(
      names.map((name) => [name, this.#choices.some(this.#names.dimensions[name] ?? [], 0, 2)]),
    );
  }

  /** Most often what is usual for the key in this workspace. */
  #usual<T>({ kind, key }: Spot, values: readonly T[]): T {
    const usual = this.#habit(`${kind} ${key}`, values);
    return this.#choices.happens(OFTEN) && values.includes(usual) ? usual : this.#choices.pick(values);
  }

  /** Chosen once in a workspace. */
  #habit<T>(name: string, options: readonly T[]): T {
    if (!this.#habits.has(name)) this.#habits.set(name, this.#choices.pick(options));
    return this.#habits.get(name) as T;
  }

  #slips(): boolean {
    return this.#slipsInHundred > 0 && this.#choices.happens(this.#slipsInHundred);
  }
}
