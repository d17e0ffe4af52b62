import { variableName } from '../expressions/environment.ts';
import { findVariable } from '../expressions/find-variable.ts';
import { type Address, addressOf, idOf, kindOf, readdress } from '../model/addresses.ts';
import type { Model } from '../model/model.ts';
import { Names } from '../model/resolve-reference.ts';
import type { ReferenceShape } from '../schema/shape.ts';
import { replaceInScalar, replaceName } from './replace-in-scalar.ts';
import type { Splice } from './splices.ts';
import { type Token, visitNames } from './visit-names.ts';

/** What a new id changes in a file, and which stretches of it are names rather than prose. */
export interface RenamedFile {
  readonly splices: readonly Splice[];
  readonly names: readonly Token[];
}

/** Renames one element in one file after another. */
export class ReferenceRenamer {
  readonly #model: Model;
  readonly #address: Address;
  readonly #id: string;
  readonly #before: Names;
  readonly #after: Names;

  constructor(model: Model, address: Address, id: string) {
    this.#model = model;
    this.#address = address;
    this.#id = id;
    this.#before = namesOf(model.nodes.keys());
    this.#after = namesOf([...model.nodes.keys()].map((other) => readdress(other, address, id)));
  }

  /** The element’s own key and every reference to it, each place once: what an anchor names is written where it is declared. */
  rename(text: string): RenamedFile {
    const splices = new Map<number, Splice>();
    const names: Token[] = [];
    const replace = (token: Token, wanted: string): void => {
      names.push(token);
      for (const splice of replaceName(text, token, wanted)) splices.set(splice.start, splice);
    };
    visitNames(text, {
      element: (kind, token) => {
        const address = addressOf(kind, token.value);
        replace(token, idOf(readdress(address, this.#address, this.#id)));
      },
      reference: (token, shape) => replace(token, this.#reference(token.value, shape)),
      address: (token) => replace(token, readdress(token.value, this.#address, this.#id)),
      fieldName: (token) => replace(token, this.#fieldName(token.value)),
      condition: (token) => {
        names.push(token);
        for (const splice of this.#condition(text, token)) splices.set(splice.start, splice);
      },
      word: (token) => names.push(token),
    });
    return { splices: [...splices.values()], names };
  }

  /** How a reference is written from now on: as before but for the id, or as an address where a bare id would mean something else. */
  #reference(written: string, shape: ReferenceShape): string {
    const isAddress = written.includes('/');
    // Bare ids of parts are those of the lifecycle, workflow or entity around them.
    if (shape.local && !isAddress && !written.includes('.')) return written;
    const found = this.#before.resolve(written, shape, undefined);
    if (found.is !== 'found') return written;
    const address = readdress(found.address, this.#address, this.#id);
    const wanted = isAddress ? address : idOf(address);
    const again = this.#after.resolve(wanted, shape, undefined);
    return again.is === 'found' && again.address === address ? wanted : address;
  }

  #fieldName(written: string): string {
    const field = `field/${written}`;
    return this.#model.node(field) ? idOf(readdress(field, this.#address, this.#id)) : written;
  }

  #condition(text: string, token: Token): Splice[] {
    if (kindOf(this.#address) !== 'entity') return [];
    const wanted = variableName(this.#id);
    const spans = findVariable(token.value, variableName(idOf(this.#address)));
    return replaceInScalar(
      text,
      token,
      spans.map((span) => ({ ...span, text: wanted })),
    );
  }
}

function namesOf(addresses: Iterable<Address>): Names {
  const names = new Names();
  for (const address of addresses) names.add(address);
  return names;
}
