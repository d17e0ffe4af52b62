import { type Comparable, comparable, nearestOf } from '../diagnostics/nearest-names.ts';
import { isArchitectural, isKind, KINDS } from '../schema/language.ts';
import type { ReferenceShape } from '../schema/shape.ts';
import { type Address, idOf, isNodeKind, kindOf } from './addresses.ts';

export type Resolution =
  | { readonly is: 'found'; readonly address: Address; readonly declared: boolean }
  | { readonly is: 'wrong-kind'; readonly address: Address }
  | { readonly is: 'ambiguous'; readonly candidates: readonly Address[] }
  | { readonly is: 'unknown'; readonly nearest: readonly string[]; readonly targets: ReadonlyMap<string, Address> };

type Unknown = Extract<Resolution, { is: 'unknown' }>;

/** What a name that can't be found may have been meant as. */
interface Candidates {
  readonly targets: ReadonlyMap<string, Address>;
  readonly names: readonly Comparable[];
  /** What has been looked for already: a slip that is copied is copied many times. */
  readonly known: Map<string, Unknown>;
}

/** The entity that carries consent; it is there whether it is declared or not. */
export const CONSENT_ENTITY = 'entity/consent';

/**
 * The names that can be referred to. A reference is an address, a bare id of one of the kinds that its key allows,
 * `entity.field` or `lifecycle.stage`; within a lifecycle, a workflow or an entity's rule also the bare id of a part.
 */
export class Names {
  readonly #idsByKind = new Map<string, Set<string>>();
  readonly #addresses = new Set<Address>([CONSENT_ENTITY]);
  readonly #candidates = new Map<string, Candidates>();

  add(address: Address): void {
    const kind = kindOf(address);
    const ids = this.#idsByKind.get(kind);
    if (ids) ids.add(idOf(address));
    else this.#idsByKind.set(kind, new Set([idOf(address)]));
    this.#addresses.add(address);
    this.#candidates.clear();
  }

  has(address: Address): boolean {
    return this.#addresses.has(address);
  }

  /** Resolves what is written; `parent` is the id of the element whose parts may be named by bare ids. */
  resolve(written: string, shape: ReferenceShape, parent: string | undefined): Resolution {
    if (written.includes('/')) return this.#resolveAddress(written, shape);
    if (shape.local && parent !== undefined && !written.includes('.'))
      return this.#resolveLocal(written, shape, parent);
    const [only] = shape.kinds;
    if (shape.kinds.length === 1 && only !== undefined && this.#has(only, written)) {
      return { is: 'found', address: `${only}/${written}`, declared: true };
    }
    const found = this.#kindsOf(shape).filter((kind) => this.#has(kind, written));
    if (found.length === 1) return { is: 'found', address: `${found[0]}/${written}`, declared: true };
    if (found.length > 1) return { is: 'ambiguous', candidates: found.map((kind) => `${kind}/${written}`) };
    if (shape.kinds.includes('entity') && written === 'consent')
      return { is: 'found', address: CONSENT_ENTITY, declared: true };
    return this.#unknown(written, `ids of ${shape.kinds}`, () =>
      this.#kindsOf(shape).flatMap((kind) =>
        Array.from(this.#idsByKind.get(kind) ?? [], (id): [string, Address] => [id, `${kind}/${id}`]),
      ),
    );
  }

  #resolveAddress(written: string, shape: ReferenceShape): Resolution {
    const kind = kindOf(written);
    if (shape.wildcard && idOf(written) === '*' && isNodeKind(kind))
      return { is: 'found', address: written, declared: false };
    const allowed = shape.kinds.includes('*') || shape.kinds.includes(kind);
    if (this.#addresses.has(written)) {
      return allowed ? { is: 'found', address: written, declared: true } : { is: 'wrong-kind', address: written };
    }
    if (shape.mayBeGone && isNodeKind(kind) && idOf(written) !== '')
      return { is: 'found', address: written, declared: false };
    return this.#unknown(written, `addresses of ${shape.kinds} ${shape.wildcard}`, () => [
      ...(shape.wildcard ? KINDS.map((name): [string, Address] => [`${name}/*`, `${name}/*`]) : []),
      ...this.#addressesOf(shape),
    ]);
  }

  *#addressesOf({ kinds }: ReferenceShape): Iterable<[string, Address]> {
    for (const [kind, ids] of this.#idsByKind) {
      if (!kinds.includes('*') && !kinds.includes(kind)) continue;
      for (const id of ids) yield [`${kind}/${id}`, `${kind}/${id}`];
    }
  }

  #resolveLocal(written: string, shape: ReferenceShape, parent: string): Resolution {
    const [kind] = shape.kinds as [string];
    const address = `${kind}/${parent}.${written}`;
    if (this.#addresses.has(address)) return { is: 'found', address, declared: true };
    return this.#unknown(written, `parts of ${kind} ${parent}`, () =>
      [...(this.#idsByKind.get(kind) ?? [])]
        .filter((id) => id.startsWith(`${parent}.`))
        .map((id) => [id.slice(parent.length + 1), `${kind}/${id}`]),
    );
  }

  #unknown(written: string, among: string, list: () => Iterable<[string, Address]>): Unknown {
    let candidates = this.#candidates.get(among);
    if (!candidates) {
      const targets = new Map(list());
      candidates = { targets, names: comparable(targets.keys()), known: new Map() };
      this.#candidates.set(among, candidates);
    }
    const { targets, names, known } = candidates;
    const answer = known.get(written) ?? { is: 'unknown', nearest: nearestOf(written, names), targets };
    known.set(written, answer);
    return answer;
  }

  #has(kind: string, id: string): boolean {
    return this.#idsByKind.get(kind)?.has(id) ?? false;
  }

  /** “Any element” by its bare id is an element of a collection; what is nested needs an address. */
  #kindsOf({ kinds }: ReferenceShape): string[] {
    if (!kinds.includes('*')) return [...kinds];
    return [...this.#idsByKind.keys()].filter((kind) => isKind(kind) && isArchitectural(kind)).sort();
  }
}
