import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { presumedName } from '../diagnostics/nearest-names.ts';
import { kindInWords, kindsInWords, shorten } from '../schema/describe-shape.ts';
import { freeEntries, keepFree } from '../schema/free-keys.ts';
import { locate, type Path } from '../schema/locate.ts';
import { emptyMapping, type Mapping } from '../schema/normalise.ts';
import { type ObjectShape, optionForValue, type ReferenceShape, type Shape, shapeOfKey } from '../schema/shape.ts';
import { pathInWords, type Spoiled } from '../schema/validate.ts';
import type { YamlNode } from '../source/nodes.ts';
import { type Address, addressOf } from './addresses.ts';
import type { Reference } from './element.ts';
import type { Names, Resolution } from './resolve-reference.ts';
import type { Note, Unknowns } from './unknowns.ts';

/** What a declaration's references are resolved against. */
export interface LinkContext {
  readonly names: Names;
  readonly spoiled: Spoiled;
  readonly unknowns: Unknowns;
  /** Whether a name that can't be found has been reported elsewhere already: a bad id, or a file that is broken. */
  readonly isExcused: (name: string) => boolean;
}

/** Something whose references are to be resolved: an element, or the architecture. */
export interface Linkable {
  readonly address: Address;
  readonly id: string;
  readonly title: string;
  readonly shape: ObjectShape;
  readonly node: YamlNode;
  readonly value: Mapping;
  readonly place: Place;
  /** The id of the element whose parts bare ids name; for an identity rule, its entity. */
  readonly parent: string | undefined;
}

export interface Linked {
  /** A copy of the value in which every reference is an address. */
  readonly value: Mapping;
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Stands for the parent of parts where it can't be found, which has been reported: nothing is said of the parts. */
export const UNKNOWN_PARENT = '?';

/** The address that a slip of the pen was most likely meant for. */
export function presumedTarget(written: string, resolution: Resolution): Address | undefined {
  return resolution.is === 'unknown'
    ? resolution.targets.get(presumedName(written, resolution.nearest) ?? '')
    : undefined;
}

/** Resolves every reference of a declaration. */
export function link(subject: Linkable, context: LinkContext): Linked {
  return new Linker(subject, context).link();
}

/** The outcome for one value: spoiled ones come with what was most likely meant. */
type Outcome = { readonly value: unknown; readonly spoiled?: Note | undefined };

class Linker {
  readonly #subject: Linkable;
  readonly #context: LinkContext;
  readonly #references = new Map<string, Reference>();
  readonly #diagnostics: Diagnostic[] = [];
  /** The innermost node that the walk is in, and the keys since. */
  #node: Address;
  #keys: string[] = [];
  readonly #path: (string | number)[] = [];

  constructor(subject: Linkable, context: LinkContext) {
    this.#subject = subject;
    this.#context = context;
    this.#node = subject.address;
  }

  link(): Linked {
    const { value } = this.#object(this.#subject.value, this.#subject.shape);
    return { value: value as Mapping, references: [...this.#references.values()], diagnostics: this.#diagnostics };
  }

  #walk(value: unknown, shape: Shape): Outcome {
    switch (shape.type) {
      case 'reference':
        return this.#reference(String(value), shape);
      case 'list':
        return this.#list(value as unknown[], shape.items);
      case 'object':
        return this.#object(value as Mapping, shape);
      case 'map':
        return this.#map(value as Mapping, shape.keys, shape.values);
      case 'either':
        return this.#walk(value, optionForValue(value, shape));
      default:
        return { value };
    }
  }

  #object(value: Mapping, shape: ObjectShape): Outcome {
    const result = emptyMapping();
    for (const key of Object.keys(value)) {
      const inner = shapeOfKey(shape, key);
      if (!inner || value[key] === undefined || this.#isPlain(inner)) {
        result[key] = value[key];
        continue;
      }
      this.#path.push(key);
      this.#keys.push(key);
      this.#set(result, key, this.#walk(value[key], inner));
      this.#keys.pop();
      this.#path.pop();
    }
    for (const [key, presumed] of this.#context.spoiled.get(value) ?? []) {
      this.#conceal(result, key, presumed, shapeOfKey(shape, key));
    }
    return { value: result };
  }

  /** Conceals a key that was spoiled within its file, with what was most likely meant, as far as that can be resolved. */
  #conceal(holder: Mapping, key: string, presumed: unknown, shape: Shape | undefined): void {
    const linked: Outcome =
      presumed === undefined || !shape ? { value: presumed } : this.#silently(() => this.#walk(presumed, shape));
    this.#context.unknowns.conceal(holder, key, linked.value, linked.spoiled);
  }

  #set(holder: Mapping, key: string, outcome: Outcome): void {
    if (outcome.spoiled) this.#context.unknowns.conceal(holder, key, outcome.value, outcome.spoiled);
    else holder[key] = outcome.value;
  }

  #list(value: unknown[], items: Shape): Outcome {
    let spoiled: Note | undefined;
    const result: unknown[] = [];
    value.forEach((item, index) => {
      if (item === null) {
        spoiled = 'unknown';
        return;
      }
      this.#path.push(index);
      const outcome = this.#nested(item, items, () => this.#walk(item, items));
      this.#path.pop();
      spoiled = graver(spoiled, outcome.spoiled);
      if (outcome.value !== undefined) result.push(outcome.value);
    });
    return { value: result, spoiled };
  }

  #map(value: Mapping, keys: Shape | undefined, values: Shape): Outcome {
    let spoiled: Note | undefined;
    const result = emptyMapping();
    for (const key of Object.keys(value)) {
      this.#path.push(key);
      const name: Outcome = keys?.type === 'reference' ? this.#reference(key, keys) : { value: key };
      const outcome = this.#nested(key, values, () => this.#walk(value[key], values));
      this.#path.pop();
      spoiled = graver(spoiled, name.spoiled);
      if (typeof name.value === 'string') this.#set(result, name.value, outcome);
    }
    for (const [key, own] of freeEntries(value)) keepFree(result, key, own);
    for (const [key, presumed] of this.#context.spoiled.get(value) ?? []) {
      const name = keys?.type === 'reference' ? this.#silently(() => this.#reference(key, keys).value) : key;
      if (typeof name === 'string') this.#conceal(result, name, presumed, values);
    }
    return { value: result, spoiled };
  }

  /** Whether nothing below can refer to anything, nor be spoiled: then it is the same before and after. */
  #isPlain(shape: Shape): boolean {
    return this.#context.spoiled.size === 0 && !hasReferences(shape);
  }

  /** Goes into what may be a node of its own: what refers from there refers from that node. */
  #nested<T>(name: unknown, shape: Shape, step: () => T): T {
    if (shape.type !== 'object' || !shape.node) return step();
    const outer = { node: this.#node, keys: this.#keys };
    this.#node = addressOf(shape.node as never, `${this.#subject.id}.${nestedName(name)}`);
    this.#keys = [];
    const result = step();
    this.#node = outer.node;
    this.#keys = outer.keys;
    return result;
  }

  #reference(written: string, shape: ReferenceShape): Outcome {
    const resolution = this.#context.names.resolve(written, shape, this.#subject.parent);
    if (resolution.is === 'found') {
      if (resolution.declared) this.#refer(resolution.address, shape.verb);
      return { value: resolution.address };
    }
    const orphaned = shape.local === true && this.#subject.parent === UNKNOWN_PARENT;
    if (orphaned || this.#context.isExcused(written)) return { value: undefined, spoiled: 'unknown' };
    const where = `“${pathInWords(this.#path)}” of ${this.#subject.title}`;
    const kinds = kindsInWords(shape.kinds);
    if (resolution.is === 'wrong-kind') {
      this.#report(
        diagnose('reference/wrong-kind', { address: resolution.address, kinds, where }, this.#place(), this.#about()),
      );
      return { value: undefined, spoiled: 'unknown' };
    }
    if (resolution.is === 'ambiguous') {
      const { candidates } = resolution;
      this.#report(diagnose('reference/ambiguous', { name: written, where, candidates }, this.#place(), this.#about()));
      return { value: undefined, spoiled: 'unknown' };
    }
    const { nearest } = resolution;
    const kind = shape.kinds.map(kindInWords).join(' or ');
    this.#report(
      diagnose(
        'reference/unknown',
        { name: shorten(written), kinds: kind, where, nearest },
        this.#place(),
        this.#about(),
      ),
    );
    const presumed = presumedTarget(written, resolution);
    if (presumed) this.#refer(presumed, shape.verb, true);
    return { value: presumed, spoiled: presumed === undefined ? 'unknown' : 'presumed' };
  }

  #refer(to: Address, verb: string, presumed = false): void {
    const keyPath = this.#keys.join('.');
    this.#references.set(`${this.#node}|${keyPath}|${to}`, {
      from: this.#node,
      to,
      keyPath,
      verb,
      ...(presumed ? { presumed } : {}),
    });
  }

  /** Works out a presumed value: what is wrong with it, too, is not a second mistake. */
  #silently<T>(step: () => T): T {
    const count = this.#diagnostics.length;
    const result = step();
    this.#diagnostics.length = count;
    return result;
  }

  #place(): Place {
    const { node, shape, place } = this.#subject;
    const { span } = locate(node, shape, this.#path as Path, place.span);
    return { file: place.file, span: { start: span.start, end: span.end } };
  }

  #about(): { elements: string[]; related: Diagnostic['related'] } {
    const { node, shape, place, title, address } = this.#subject;
    const { entry } = locate(node, shape, this.#path as Path, place.span);
    const related = entry?.mergedAt
      ? [
          {
            message: `taken over here by ${title}`,
            element: address,
            place: { file: place.file, span: entry.mergedAt },
          },
        ]
      : [];
    return { elements: [address], related };
  }

  #report(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }
}

/** Of two notes, the one that says less is known. */
function graver(a: Note | undefined, b: Note | undefined): Note | undefined {
  return a === 'unknown' ? a : (b ?? a);
}

const referring = new Map<Shape, boolean>();

/** Whether anything below a shape refers to something; shapes are few and never change. */
function hasReferences(shape: Shape): boolean {
  const known = referring.get(shape);
  if (known !== undefined) return known;
  const found = partsOf(shape).some(hasReferences) || shape.type === 'reference';
  referring.set(shape, found);
  return found;
}

function partsOf(shape: Shape): readonly Shape[] {
  if (shape.type === 'list') return [shape.items];
  if (shape.type === 'either') return shape.options;
  if (shape.type === 'object') return Object.values(shape.keys);
  return shape.type === 'map' ? [...(shape.keys ? [shape.keys] : []), shape.values] : [];
}

/** How a nested node is called within its element: its id, or for what leads from one to another both ends. */
export function nestedName(name: unknown): string {
  if (typeof name === 'string') return name;
  const { from, to } = name as { from?: unknown; to?: unknown };
  const last = (end: unknown): string => String(end ?? '').slice(String(end ?? '').lastIndexOf('.') + 1);
  return `${last(from)}..${last(to)}`;
}
