import type { ErrorObject } from 'ajv';
import { type Diagnostic, diagnose, type Place, type Related } from '../diagnostics/diagnostic.ts';
import { nearestNames, presumedName } from '../diagnostics/nearest-names.ts';
import { type Entry, entryOf, type Span, type YamlNode } from '../source/nodes.ts';
import { describeNode, describeShape, shorten } from './describe-shape.ts';
import validators from './generated/validators.js';
import type { Kind } from './language.ts';
import { type Located, locate, type Path } from './locate.ts';
import { emptyMapping, fits, fittingOption, isNothing, type Mapping, normalise } from './normalise.ts';
import type { ObjectShape, Shape } from './shape.ts';
import { similarFormat, similarId } from './similar-format.ts';

/** The keys of an object that a compile error spoiled, each with the value that was most likely meant, if any. */
export type Spoiled = Map<object, Map<string, unknown>>;

interface Subject {
  readonly file: string;
  readonly node: YamlNode;
  readonly shape: ObjectShape;
  /** Where the whole thing is placed: its key. */
  readonly span: Span;
  /** What it is, in words: “the system “crm””. */
  readonly title: string;
  readonly address: string;
}

export interface Validated {
  /** The canonical value without what is wrong in it. */
  readonly value: Mapping;
  readonly diagnostics: Diagnostic[];
}

/**
 * Checks a declaration against the schema of its kind. ajv says where something is wrong; what is said about it comes
 * from the shape that was expected there, so that there is one message for one mistake.
 */
export function validate(name: Kind | 'manifest', subject: Subject, spoiled: Spoiled): Validated {
  const canonical = normalise(subject.node, subject.shape);
  const check: Check = (value) =>
    name === 'manifest' ? errorsOf('manifest', value) : [...errorsOf(name, value), ...errorsOf('element', value)];
  const errors = check(canonical);
  if (errors.length === 0) return { value: canonical as Mapping, diagnostics: [] };
  return new Verdict(subject, canonical, spoiled, check).read(errors);
}

/** What the schema says is wrong in a value. */
type Check = (value: unknown) => ErrorObject[];

function errorsOf(name: string, value: unknown): ErrorObject[] {
  const validator = validators[name.replaceAll('-', '_')];
  if (!validator) throw new Error(`There is no validator for ${name}.`);
  return validator(value) ? [] : (validator.errors ?? []);
}

class Verdict {
  readonly #subject: Subject;
  #value: unknown;
  readonly #spoiled: Spoiled;
  readonly #check: Check;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #replacements: { list: unknown[]; index: number; presumed: unknown }[] = [];

  constructor(subject: Subject, value: unknown, spoiled: Spoiled, check: Check) {
    this.#subject = subject;
    this.#value = value;
    this.#spoiled = spoiled;
    this.#check = check;
  }

  read(errors: readonly ErrorObject[]): Validated {
    const byPath = new Map<string, ErrorObject[]>();
    for (const error of errors) {
      const found = byPath.get(error.instancePath);
      if (found) found.push(error);
      else byPath.set(error.instancePath, [error]);
    }
    for (const [pointer, group] of byPath) {
      const deeper = [...byPath.keys()].some((other) => other.startsWith(`${pointer}/`));
      this.#explain(pathOf(pointer), group, deeper);
    }
    // A place in a list that holds nothing any more stays, so that what comes behind keeps its place.
    for (const { list, index, presumed } of this.#replacements) list[index] = presumed ?? null;
    return { value: this.#value as Mapping, diagnostics: this.#diagnostics };
  }

  #explain(path: Path, group: readonly ErrorObject[], deeper: boolean): void {
    // What it stood in has gone wrong as a whole, and that was told.
    if (this.#at(path) === undefined) return;
    const at = this.#locate(path);
    const closed = group.filter(({ keyword }) => keyword === 'additionalProperties');
    const missing = group.filter(({ keyword }) => keyword === 'required');
    const names = group.filter(({ keyword }) => keyword === 'propertyNames');
    const misfit = !fits(at.node, at.shape) && !this.#isListOfOne(at);
    if (misfit || (closed.length + missing.length + names.length === 0 && !deeper)) {
      this.#badValue(path, at);
      return;
    }
    const absent = missing.map(({ params }) => String(params.missingProperty));
    for (const { params } of closed) this.#unknownKey(path, at, String(params.additionalProperty), absent);
    for (const key of absent) this.#missingKey(path, at, key);
    for (const { params } of names) this.#badName(path, at, String(params.propertyName));
  }

  #isListOfOne({ node, shape }: Located): boolean {
    if (shape.type === 'either') return this.#isListOfOne({ node, shape: fittingOption(node, shape) } as Located);
    return (
      shape.type === 'list' && (fits(node, shape.items) || this.#isListOfOne({ node, shape: shape.items } as Located))
    );
  }

  #unknownKey(path: Path, at: Located, key: string, absent: readonly string[]): void {
    const shape = objectShape(at);
    const known = shape ? Object.keys(shape.keys) : [];
    const entry = entryOf(at.node, key);
    const nearest = nearestNames(key, known);
    const where = this.#where(path);
    const parameters = { key, where, known, nearest, empty: entry ? isNothing(entry.value) : false };
    this.#report(
      diagnose('schema/unknown-key', parameters, this.#place(entry ?? at.span), this.#about(entry?.mergedAt)),
    );
    const holder = this.#at(path) as Mapping;
    delete holder[key];
    // The key that was meant is not absent: what stands behind the slip is most likely its value.
    const meant = nearest.find((name) => absent.includes(name)) ?? presumedName(key, nearest) ?? nearest[0];
    if (!shape || !entry) return;
    if (meant === undefined) {
      // It may stand for any key that is not there and could hold what stands behind it.
      const open = known.filter((name) => !(name in holder) && this.#couldHold(entry.value, shape.keys[name] as Shape));
      for (const name of open) if (!this.#spoiled.get(holder)?.has(name)) this.#spoil(holder, name, undefined);
    } else if (!(meant in holder)) {
      this.#spoil(holder, meant, this.#presume(path, shape, { ...entry, key: meant }));
    }
  }

  /** What stands behind a slip, without what is wrong in it: that is said once the slip has been corrected. */
  #presume(path: Path, shape: ObjectShape, entry: Entry): unknown {
    const inner = shape.keys[entry.key] as Shape;
    if (!this.#couldHold(entry.value, inner)) return undefined;
    const holder = this.#at(path) as Mapping;
    const parent = pointerOf(path);
    const pointer = pointerOf([...path, entry.key]);
    const check: Check = (value) => {
      Object.assign(holder, value);
      const errors = this.#check(this.#value).filter(({ instancePath }) =>
        `${instancePath}/`.startsWith(`${pointer}/`),
      );
      delete holder[entry.key];
      return errors.map((error) => ({ ...error, instancePath: error.instancePath.slice(parent.length) }));
    };
    const presumed: Mapping = { [entry.key]: normalise(entry.value, inner) };
    const node: YamlNode = { kind: 'map', start: entry.start, entries: [entry] };
    new Verdict({ ...this.#subject, node, shape }, presumed, this.#spoiled, check).read(check(presumed));
    return presumed[entry.key];
  }

  #couldHold(node: YamlNode, shape: Shape): boolean {
    return fits(node, shape) || this.#isListOfOne({ node, shape } as Located);
  }

  #missingKey(path: Path, at: Located, key: string): void {
    const holder = this.#at(path) as Mapping;
    // A slip that stands for this very key has been reported already.
    if (this.#spoiled.get(holder)?.has(key)) return;
    const parameters = { key, where: this.#where(path) };
    this.#report(diagnose('schema/missing-key', parameters, this.#place(at.span), this.#about(at.entry?.mergedAt)));
    this.#spoil(holder, key, undefined);
  }

  #badName(path: Path, at: Located, name: string): void {
    const entry = entryOf(at.node, name);
    const parameters = { id: shorten(name), what: `a key of ${this.#where(path)}`, nearest: similarId(name) };
    this.#report(diagnose('schema/bad-id', parameters, this.#place(entry ?? at.span), this.#about(entry?.mergedAt)));
    const holder = this.#at(path) as Mapping;
    delete holder[name];
  }

  #badValue(path: Path, at: Located): void {
    const { diagnostic, presumed } = this.#explainValue(path, at);
    this.#report(diagnostic);
    const last = path.at(-1);
    if (last === undefined) {
      this.#value = emptyMapping();
      for (const key of Object.keys(this.#subject.shape.keys)) this.#spoil(this.#value as Mapping, key, undefined);
      return;
    }
    const holder = this.#at(path.slice(0, -1));
    if (Array.isArray(holder)) {
      this.#replacements.push({ list: holder, index: Number(last), presumed });
      this.#spoilList(path.slice(0, -1));
    } else if (typeof holder === 'object' && holder !== null) {
      delete (holder as Mapping)[String(last)];
      this.#spoil(holder as Mapping, String(last), presumed);
    }
  }

  #explainValue(path: Path, at: Located): { diagnostic: Diagnostic; presumed?: unknown } {
    const { node } = at;
    const shape = at.shape.type === 'either' ? fittingOption(node, at.shape) : at.shape;
    const where = this.#where(path);
    const place = this.#place(at.span);
    const about = this.#about(at.entry?.mergedAt);
    const written = node.kind === 'scalar' ? String(node.source ?? node.value) : '';
    if (node.kind === 'scalar' && node.value !== null && shape.type === 'text' && typeof node.value !== 'boolean') {
      if (shape.values) {
        const nearest = nearestNames(written, shape.values);
        const parameters = { value: shorten(written), where, known: shape.values, nearest };
        return {
          diagnostic: diagnose('schema/unknown-value', parameters, place, about),
          presumed: presumedName(written, nearest),
        };
      }
      const nearest =
        shape.format === 'id' || shape.format === 'fieldName'
          ? similarId(written)
          : similarFormat(written, shape.format);
      const parameters = { value: shorten(written), where, expected: describeShape(shape), nearest };
      return { diagnostic: diagnose('schema/bad-format', parameters, place, about), presumed: nearest[0] };
    }
    if (fits(node, shape) && (shape.type === 'number' || shape.type === 'integer')) {
      const expected = path.at(-1) === 'spandrel' ? '1, the version of the language' : 'between 0 and 1';
      return { diagnostic: diagnose('schema/out-of-range', { value: written, where, expected }, place, about) };
    }
    const parameters = { where, expected: describeShape(at.shape), found: describeNode(node) };
    return { diagnostic: diagnose('schema/wrong-type', parameters, place, about) };
  }

  /** Where something stands, in words: “sla.within of the transition …”. */
  #where(path: Path): string {
    return path.length === 0 ? this.#subject.title : `“${pathInWords(path)}” of ${this.#subject.title}`;
  }

  #locate(path: Path): Located {
    const { node, shape, span } = this.#subject;
    return locate(node, shape, path, span);
  }

  #at(path: Path): unknown {
    return path.reduce<unknown>((value, step) => (value as Mapping | undefined)?.[step as string], this.#value);
  }

  #spoil(holder: Mapping, key: string, presumed: unknown): void {
    const keys = this.#spoiled.get(holder) ?? new Map<string, unknown>();
    keys.set(key, presumed);
    this.#spoiled.set(holder, keys);
  }

  #spoilList(path: Path): void {
    const holder = this.#at(path.slice(0, -1));
    const key = path.at(-1);
    if (key === undefined || typeof holder !== 'object' || holder === null || Array.isArray(holder)) return;
    this.#spoil(holder as Mapping, String(key), (holder as Mapping)[String(key)]);
  }

  #place(span: Span): Place {
    return { file: this.#subject.file, span: { start: span.start, end: span.end } };
  }

  #about(mergedAt: Span | undefined): { elements: string[]; related: Related[] } {
    const related = mergedAt
      ? [
          {
            message: `taken over here by ${this.#subject.title}`,
            element: this.#subject.address,
            place: this.#place(mergedAt),
          },
        ]
      : [];
    return { elements: this.#subject.address === '' ? [] : [this.#subject.address], related };
  }

  #report(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }
}

function objectShape({ node, shape }: Located): ObjectShape | undefined {
  const here = shape.type === 'either' ? fittingOption(node, shape) : shape;
  return here.type === 'object' ? here : undefined;
}

/** A path as a JSON pointer (RFC 6901), which is how ajv writes it. */
function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function pathOf(pointer: string): Path {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `transitions[2].sla.within`. */
export function pathInWords(path: Path): string {
  return path
    .map((step, index) => (/^\d+$/.test(String(step)) ? `[${Number(step) + 1}]` : index === 0 ? step : `.${step}`))
    .join('');
}
