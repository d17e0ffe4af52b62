import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearestNames, presumedName } from '../diagnostics/nearest-names.ts';
import { describeNode, kindInWords, shorten, withArticle } from '../schema/describe-shape.ts';
import { isFree } from '../schema/free-keys.ts';
import { manifestShape } from '../schema/generated/shapes.ts';
import { COLLECTIONS, type Kind, kindFacts, kindOfCollection } from '../schema/language.ts';
import { isNothing, type Mapping } from '../schema/normalise.ts';
import { shapeOfKey } from '../schema/shape.ts';
import { similarId } from '../schema/similar-format.ts';
import { type Spoiled, validate } from '../schema/validate.ts';
import { BrokenLines } from '../source/broken-lines.ts';
import type { Entry, MapNode, Span, YamlNode } from '../source/nodes.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import { type Address, addressOf } from './addresses.ts';
import { type Extension, extensionsIn, seemingIds } from './extensions.ts';
import { withDefaults } from './take-defaults.ts';

/** The name of the manifest, which is also what makes a folder a workspace. */
export const MANIFEST = 'spandrel.yaml';

/** The version of the language that this compiler knows. */
export const LANGUAGE_VERSION = 1;

/** The most that one file may have, in bytes on disk or UTF-16 units in memory. */
export const LARGEST_FILE = 10_000_000;
export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** A file of a workspace; `path` is POSIX and relative to the workspace. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** It could not be read, which is reported as a problem of its own: what it declares is unknown. */
  readonly unread?: boolean;
}

/** An element as its file declares it: canonical, its references not yet resolved. */
export interface Declaration {
  readonly kind: Kind;
  readonly id: string;
  readonly address: Address;
  readonly place: Place;
  readonly node: YamlNode;
  readonly value: Mapping;
}

/** All that one file says, found without looking at any other: so it can be kept for as long as its text stays the same. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly declarations: readonly Declaration[];
  readonly manifest: { readonly node: YamlNode; readonly value: Mapping } | undefined;
  /** The user’s own keys that stand in no element. */
  readonly extensions: readonly Extension[];
  readonly diagnostics: readonly Diagnostic[];
  readonly spoiled: Spoiled;
  /** Names that are no ids; what refers to them has not gone wrong a second time. */
  readonly badNames: ReadonlySet<string>;
  /** The kinds of which this file would declare something, had it not been written wrongly. */
  readonly lostKinds: ReadonlySet<Kind>;
  /** The YAML itself is broken: more may be declared here than could be read. */
  readonly broken: boolean;
}

export function readFile(file: SourceFile): ReadFile {
  return new FileReader(file).read();
}

class FileReader {
  readonly #file: SourceFile;
  readonly #isManifest: boolean;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #declarations: Declaration[] = [];
  readonly #extensions: Extension[] = [];
  readonly #spoiled: Spoiled = new Map();
  readonly #badNames = new Set<string>();
  readonly #lostKinds = new Set<Kind>();
  readonly #manifestEntries: Entry[] = [];
  #brokenLines: BrokenLines | undefined;
  #firstKey: Entry | undefined;
  #manifest: ReadFile['manifest'];
  #broken = false;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#isManifest = file.path === MANIFEST;
  }

  read(): ReadFile {
    if (this.#file.unread) this.#broken = true;
    else if (this.#file.text.length > LARGEST_FILE) this.#refuseSize();
    else this.#readText();
    return {
      file: this.#file,
      declarations: this.#declarations,
      manifest: this.#manifest,
      extensions: this.#extensions,
      diagnostics: this.#diagnostics,
      spoiled: this.#spoiled,
      badNames: this.#badNames,
      lostKinds: this.#lostKinds,
      broken: this.#broken,
    };
  }

  #refuseSize(): void {
    const parameters = { megabytes: Math.round(this.#file.text.length / 1e6), limit: LARGEST_FILE / 1e6 };
    this.#report(diagnose('source/too-large', parameters, this.#place({ start: 0, end: 0 })));
    this.#broken = true;
  }

  #readText(): void {
    const { documents, problems, broken } = parseYaml(this.#file.text);
    if (broken.length > 0) this.#brokenLines = new BrokenLines(this.#file.text, broken);
    for (const { code, parameters, span, related } of problems) {
      const first = related ? [{ message: 'first stands here', place: this.#place(related) }] : [];
      this.#report(diagnose(code, parameters as never, this.#place(span), { related: first }));
      this.#broken ||= code === 'yaml/syntax' || code === 'yaml/too-many-aliases' || code === 'yaml/too-deep';
    }
    const roots = documents.filter((root) => !isNothing(root));
    if (roots.length === 0 && problems.length === 0) {
      this.#report(diagnose('source/empty', {}, this.#place({ start: 0, end: 0 })));
    }
    const defaults = new Map<string, Entry>();
    for (const root of roots) {
      if (root.kind === 'map') this.#collectDefaults(root, defaults);
    }
    for (const root of roots) this.#readDocument(root, defaults);
    if (this.#isManifest && this.#firstKey) this.#readManifest(this.#firstKey);
  }

  #readDocument(root: YamlNode, defaults: ReadonlyMap<string, Entry>): void {
    if (root.kind !== 'map') {
      const at = { start: root.start, end: root.start + 1 };
      // What recovery made of broken YAML is no second mistake.
      if (!this.#broken) this.#report(diagnose('source/not-a-mapping', { found: describeNode(root) }, this.#place(at)));
      return;
    }
    if (this.#isForeign(root)) return;
    this.#firstKey ??= root.entries[0];
    this.#extensions.push(...extensionsIn(root, this.#file.path));
    for (const entry of root.entries) {
      if (entry.key === 'defaults' || isFree(entry.key)) continue;
      if (shapeOfKey(manifestShape, entry.key)) this.#manifestKey(entry);
      else if (!this.#misspeltManifestKey(entry, root)) this.#collection(entry, defaults);
    }
  }

  #isForeign(root: MapNode): boolean {
    const [first] = root.entries;
    const keys = root.entries.map(({ key }) => key);
    const belongs = (key: string): boolean =>
      isRootKey(key) || presumedName(key, nearestNames(key, COLLECTIONS)) !== undefined;
    if (this.#isManifest || !first || keys.some(belongs)) return false;
    const parameters = { key: first.key, nearest: [], path: this.#file.path };
    this.#report(diagnose('source/not-architecture', parameters, this.#place(first)));
    return true;
  }

  /** A slip in a key of the manifest counts as the key that was meant. */
  #misspeltManifestKey(entry: Entry, root: MapNode): boolean {
    if (!this.#isManifest || kindOfCollection(entry.key)) return false;
    const nearest = nearestNames(entry.key, [...COLLECTIONS, ...Object.keys(manifestShape.keys)]);
    const meant = nearest.find(
      (key) => shapeOfKey(manifestShape, key) && !root.entries.some((other) => other.key === key),
    );
    if (meant === undefined) return false;
    const parameters = {
      key: entry.key,
      where: 'the manifest',
      nearest,
      known: Object.keys(manifestShape.keys),
      empty: false,
    };
    this.#report(diagnose('schema/unknown-key', parameters, this.#place(entry)));
    this.#manifestEntries.push({ ...entry, key: meant });
    return true;
  }

  #manifestKey(entry: Entry): void {
    if (this.#isManifest) this.#manifestEntries.push(entry);
    else this.#report(diagnose('schema/manifest-only', { key: entry.key }, this.#place(entry)));
  }

  /** The manifest's own keys, from however many documents; what it lacks as a whole is told at its first key. */
  #readManifest(first: Entry): void {
    const entries = this.#manifestEntries;
    const node: MapNode = { kind: 'map', start: first.start, entries };
    const version = entries.find(({ key }) => key === 'spandrel');
    if (version?.value.kind === 'scalar' && Number(version.value.value) > LANGUAGE_VERSION) {
      const parameters = { version: String(version.value.source ?? version.value.value), known: LANGUAGE_VERSION };
      this.#report(diagnose('workspace/newer-language', parameters, this.#place(version)));
    }
    const subject = {
      file: this.#file.path,
      node,
      shape: manifestShape,
      span: { start: first.start, end: first.end },
      title: 'the manifest',
      address: '',
    };
    const { value, diagnostics } = validate('manifest', subject, this.#spoiled);
    this.#reportAll(diagnostics, { ...first, value: node });
    this.#manifest = { node, value };
  }

  #collectDefaults(root: MapNode, defaults: Map<string, Entry>): void {
    const entry = root.entries.find(({ key }) => key === 'defaults');
    if (entry?.value.kind !== 'map') {
      if (entry && !isNothing(entry.value)) this.#wrongType(entry, '“defaults”', 'a mapping of collections');
      return;
    }
    for (const inner of entry.value.entries.filter(({ key }) => !isFree(key))) {
      const kind = this.#kindOf(inner);
      if (!kind || isNothing(inner.value)) continue;
      if (inner.value.kind !== 'map') {
        this.#wrongType(inner, `“defaults.${inner.key}”`, 'a mapping of keys and values');
        continue;
      }
      defaults.set(kind, inner);
      const title = `the defaults for ${kindFacts(kind).collection}`;
      const subject = {
        file: this.#file.path,
        node: inner.value,
        shape: kindFacts(kind).shape,
        span: inner,
        title,
        address: '',
      };
      const { diagnostics } = validate(kind, subject, new Map());
      // Defaults may leave out what each element has to say for itself.
      for (const diagnostic of diagnostics) if (diagnostic.code !== 'schema/missing-key') this.#report(diagnostic);
    }
  }

  #collection(entry: Entry, defaults: ReadonlyMap<string, Entry>): void {
    const kind = this.#kindOf(entry);
    if (!kind || isNothing(entry.value)) return;
    if (entry.value.kind !== 'map') {
      this.#wrongType(entry, `“${entry.key}”`, 'a mapping of id to element');
      this.#lostKinds.add(kind);
      return;
    }
    for (const element of entry.value.entries) {
      if (!isFree(element.key)) this.#element(kind, element, defaults.get(kind));
    }
    for (const { entry: own, of } of seemingIds(entry.value, kind)) {
      const parameters = { key: own.key, what: withArticle(kindInWords(of)) };
      this.#report(diagnose('schema/free-key', parameters, this.#place(own)));
    }
  }

  /** The kind that a collection holds; a slip of the pen counts as the collection that was meant. */
  #kindOf(entry: Entry): Kind | undefined {
    const kind = kindOfCollection(entry.key);
    if (kind) return kind;
    const nearest = nearestNames(entry.key, COLLECTIONS);
    const parameters = { key: shorten(entry.key), nearest, known: COLLECTIONS };
    this.#report(diagnose('schema/unknown-collection', parameters, this.#place(entry)));
    const meant = kindOfCollection(presumedName(entry.key, nearest) ?? '');
    // What stands below can't be told apart, so whoever refers to it has not gone wrong.
    if (!meant && entry.value.kind === 'map') for (const { key } of entry.value.entries) this.#badNames.add(key);
    return meant;
  }

  #element(kind: Kind, entry: Entry, defaults: Entry | undefined): void {
    const id = this.#id(kind, entry);
    if (id === undefined) return;
    const address = addressOf(kind, id);
    const node = withDefaults(entry, defaults);
    const subject = {
      file: this.#file.path,
      node,
      shape: kindFacts(kind).shape,
      span: entry,
      // Most declarations are right, and are never called by name here.
      get title(): string {
        return `the ${kindInWords(kind)} “${id}”`;
      },
      address,
    };
    const { value, diagnostics } = validate(kind, subject, this.#spoiled);
    this.#reportAll(diagnostics, entry);
    this.#declarations.push({ kind, id, address, place: this.#place(entry), node, value });
  }

  #id(kind: Kind, entry: Entry): string | undefined {
    if (ID.test(entry.key)) return entry.key;
    const nearest = similarId(entry.key);
    const parameters = {
      id: shorten(entry.key),
      what: `the id of ${kindInWords(kind) === 'architecture' ? '' : 'a '}${kindInWords(kind)}`,
      nearest,
    };
    this.#report(diagnose('schema/bad-id', parameters, this.#place(entry)));
    this.#badNames.add(entry.key);
    return nearest[0];
  }

  #wrongType(entry: Entry, where: string, expected: string): void {
    this.#report(
      diagnose('schema/wrong-type', { where, expected, found: describeNode(entry.value) }, this.#place(entry)),
    );
  }

  #place({ start, end }: Span): Place {
    return { file: this.#file.path, span: { start, end } };
  }

  /** What a declaration lacks may be what is broken in it, and is told once that has been corrected. */
  #reportAll(diagnostics: readonly Diagnostic[], within: Entry): void {
    for (const diagnostic of diagnostics) {
      if (diagnostic.code !== 'schema/missing-key' || !this.#brokenLines?.spoil(within)) this.#report(diagnostic);
    }
  }

  /** What the schema says of a line whose YAML is broken is no second mistake. */
  #report(diagnostic: Diagnostic): void {
    const { code, place } = diagnostic;
    if (!code.startsWith('schema/') || !this.#brokenLines?.hold(place.span)) this.#diagnostics.push(diagnostic);
  }
}

function isRootKey(key: string): boolean {
  return (
    key === 'defaults' ||
    isFree(key) ||
    shapeOfKey(manifestShape, key) !== undefined ||
    kindOfCollection(key) !== undefined
  );
}
