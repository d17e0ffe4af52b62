import { type Address, addressOf, kindOf } from '../../model/addresses.ts';
import { LARGEST_FILE, MANIFEST, readFile } from '../../model/read-file.ts';
import type { Kind } from '../../schema/language.ts';
import type { FileChange, LoggedCommit } from './read-log.ts';
import { readObjects, sizesOf } from './read-objects.ts';
import type { Repository } from './repository.ts';

/** How one file declares an element. */
interface Declared {
  readonly address: Address;
  /** What it says, before its references are resolved. */
  readonly text: string;
}

/**
 * Follows the declaration of an element back through the commits of its workspace: from file to file, and under its
 * earlier ids. It only reads files that have held it, and those that a commit took it from.
 */
export class DeclarationTrace {
  readonly #repository: Repository;
  readonly #prefix: string;
  /** The element’s addresses, the present one first. */
  readonly #addresses: Set<Address>;
  /** The files that have held it; undefined where any may have. */
  readonly #paths: Set<string> | undefined;
  readonly #contents = new Map<string, Declared | undefined>();

  /** The paths, from the top of the repository, are those that the element stands in now; without them, all are looked into. */
  constructor(repository: Repository, prefix: string, addresses: Iterable<Address>, paths?: Iterable<string>) {
    this.#repository = repository;
    this.#prefix = prefix;
    this.#addresses = new Set(addresses);
    this.#paths = paths && new Set(paths);
  }

  get addresses(): readonly Address[] {
    return [...this.#addresses];
  }

  /** Those of some commits, the latest first, that changed how the element is declared, apart from its formatting. */
  *follow(commits: readonly LoggedCommit[]): Iterable<LoggedCommit> {
    for (let at = 0; at < commits.length; at += BATCH) {
      const batch = commits.slice(at, at + BATCH);
      this.#read(batch.flatMap(({ changes }) => changes.filter(({ path }) => this.#mayHoldIt(path))));
      for (const commit of batch) if (this.#changes(commit)) yield commit;
    }
  }

  #changes({ changes }: LoggedCommit): boolean {
    const [known, others] = [
      changes.filter(({ path }) => this.#mayHoldIt(path)),
      changes.filter(({ path }) => !this.#mayHoldIt(path) && DECLARING.test(path)),
    ];
    if (known.length === 0) return false;
    this.#read(known);
    let [before, after] = [this.#find(known, 'before'), this.#find(known, 'after')];
    if (!before === !after) return before?.text !== after?.text;
    this.#read(others);
    before ??= this.#find(others, 'before');
    after ??= this.#find(others, 'after');
    return before?.text !== after?.text;
  }

  #mayHoldIt(path: string): boolean {
    return this.#paths?.has(path) ?? DECLARING.test(path);
  }

  #find(changes: readonly FileChange[], side: 'before' | 'after'): Declared | undefined {
    for (const { path, [side]: hash } of changes) {
      const declared = hash === undefined ? undefined : this.#contents.get(keyOf(hash, path));
      if (!declared) continue;
      this.#paths?.add(path);
      return declared;
    }
    return undefined;
  }

  #read(changes: readonly FileChange[]): void {
    const wanted = changes.flatMap(({ path, before, after }) =>
      [before, after].flatMap((hash) =>
        hash === undefined || this.#contents.has(keyOf(hash, path)) ? [] : [{ path, hash }],
      ),
    );
    const hashes = wanted.map(({ hash }) => hash);
    const sizes = sizesOf(this.#repository.top, hashes);
    const readable = hashes.filter((hash) => (sizes.get(hash) ?? Number.POSITIVE_INFINITY) <= LARGEST_FILE);
    const objects = readObjects(this.#repository.top, readable);
    for (const { path, hash } of wanted) {
      const text = objects.get(hash)?.toString() ?? '';
      this.#contents.set(keyOf(hash, path), this.#declaredIn(path.slice(this.#prefix.length), text));
    }
  }

  /** Parsing takes most of the time, and a file that has no such id needs none. */
  #declaredIn(path: string, text: string): Declared | undefined {
    const ids = [...this.#addresses].map((address) => address.slice(address.indexOf('/') + 1));
    if (path !== MANIFEST && !ids.some((id) => text.includes(id))) return undefined;
    const { declarations } = readFile({ path, text });
    for (const address of this.#addresses) {
      const found = declarations.find((declaration) => declaration.address === address);
      if (!found) continue;
      const { formerly = [] } = found.value as { formerly?: readonly string[] };
      for (const id of formerly) this.#addresses.add(addressOf(kindOf(address) as Kind, id));
      return { address, text: `${address} ${JSON.stringify(found.value)}` };
    }
    return undefined;
  }
}

/** The files that can declare something. */
const DECLARING = /\.(ya?ml|json)$/;

/** So many commits are read at one go: starting git costs more than reading. */
const BATCH = 50;

/** Whether a file is the manifest depends on where it stands, not only on what it holds. */
function keyOf(hash: string, path: string): string {
  return `${hash} ${path}`;
}
