import { type Compilation, type CompileInput, compile } from '../compile.ts';
import { compileErrors } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import { type Address, addressOf, byCodeUnit, elementAddressOf, idOf } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { ID } from '../model/read-file.ts';
import { CONSENT_ENTITY } from '../model/resolve-reference.ts';
import { kindInWords, withArticle } from '../schema/describe-shape.ts';
import { isFree } from '../schema/free-keys.ts';
import { similarId } from '../schema/similar-format.ts';
import { EditError, type EditedFile, editFile, withEdits } from './edit.ts';
import { firstDifference } from './find-difference.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import { noteFormerId } from './note-former-id.ts';
import { problemsBrought } from './problems-brought.ts';
import { ReferenceRenamer } from './rename-references.ts';

/** What a rename changes, and what it leaves to a person. */
export interface RenamePlan {
  readonly address: Address;
  readonly files: readonly EditedFile[];
  /** Where texts and comments still speak of the old id. */
  readonly mentions: readonly Mention[];
}

/**
 * Plans to give an element another id, everywhere that refers to it, with the old one noted under `formerly`. The edited
 * workspace is compiled and compared; throws an EditError where it would not say the same.
 */
export function planRename(input: CompileInput, address: Address, id: string): RenamePlan {
  const before = compile({ ...input, only: () => false });
  const element = elementToRename(before, address);
  assertFree(before, element, id);
  const renamer = new ReferenceRenamer(before.model, address, id);
  const inOrder = [...input.files].sort((a, b) => byCodeUnit(a.path, b.path));
  const renamed = inOrder.map(({ path, text }) => {
    const { splices, names } = renamer.rename(text);
    const noted = path === element.place.file ? noteFormerId(text, element, id) : [];
    return { path, text, names, splices: [...splices, ...noted] };
  });
  const files = renamed
    .filter(({ splices }) => splices.length > 0)
    .map(({ path, text, splices }) => editFile(path, text, splices));
  verify(input, files, before, element, id);
  return {
    address: addressOf(element.kind, id),
    files,
    mentions: renamed.flatMap((file) => findMentions(file, element.id)),
  };
}

function elementToRename({ model, diagnostics }: Compilation, address: Address): Element {
  const errors = compileErrors({ diagnostics }).length;
  if (errors > 0) {
    throw new EditError(
      `the workspace has ${errors} compile error${errors === 1 ? '' : 's'}, so not every reference can be found. Fix ${errors === 1 ? 'it' : 'them'} first: “spandrel check” shows ${errors === 1 ? 'it' : 'them'}.`,
    );
  }
  if (address === CONSENT_ENTITY) {
    throw new EditError(
      'the entity “consent” can’t be renamed: by this id alone the language knows what consent flows carry.',
    );
  }
  const element = model.get(address);
  if (element) return element;
  const node = model.node(address);
  if (node) {
    const holder = elementAddressOf(address);
    const where = holder === address ? `in ${node.place.file}` : `in ${holder}, and wherever it is referred to`;
    throw new EditError(
      `only elements can be renamed so far, and “${address}” is ${withArticle(kindInWords(node.kind))}. Change its name by hand ${where}; “spandrel check” names every reference that was missed.`,
    );
  }
  const known = model.elements.map((other) => other.address);
  const bare = known.filter((other) => idOf(other) === address);
  const nearest = (bare.length > 0 ? bare : nearestNames(address, known)).slice(0, 3).map((name) => `“${name}”`);
  throw new EditError(
    `there is no element “${address}”: ${nearest.length > 0 ? `did you mean ${nearest.join(' or ')}?` : '“spandrel list” shows what is declared.'}`,
  );
}

/** Asserts that an element may have an id. */
function assertFree({ model }: Compilation, element: Element, id: string): void {
  const { kind, address } = element;
  if (!ID.test(id)) {
    const [nearest] = similarId(id);
    throw new EditError(
      `“${id}” is no id: ids are lower-case letters, digits and hyphens, at most 64 of them.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
    );
  }
  if (isFree(id)) {
    throw new EditError(`“${id}” can’t be the id of an element: keys that begin with “x-” are free for your own use.`);
  }
  if (id === element.id) throw new EditError(`“${address}” has this id already.`);
  const taken = addressOf(kind, id);
  if (taken === CONSENT_ENTITY) {
    throw new EditError(
      'no entity can be renamed to “consent”: by this id the language knows what consent flows carry.',
    );
  }
  if (model.get(taken)) throw new EditError(`“${taken}” is declared already: choose another id.`);
  const former = model.all(kind).find(({ address: other, value }) => {
    const { formerly = [] } = value as { formerly?: string[] };
    return other !== address && formerly.includes(id);
  });
  if (former) {
    throw new EditError(
      `“${id}” is a former id of “${former.address}”, which baselines and waivers go by: choose another, or take it off “formerly” there.`,
    );
  }
}

/** Compiles what was edited, and asserts that it says the same. */
function verify(
  input: CompileInput,
  files: readonly EditedFile[],
  before: Compilation,
  element: Element,
  id: string,
): void {
  const after = compile({ ...input, files: withEdits(input.files, files), only: () => false });
  const cannot = `“${element.address}” can’t be renamed to “${id}”, and nothing was written:`;
  const [problem] = problemsBrought(before, after);
  if (problem) throw new EditError(`${cannot} ${problem.message} Choose another id, or put that right first.`);
  const different = firstDifference(before.model, after.model, element.address, id);
  if (different === undefined) return;
  throw new EditError(
    `${cannot} “${different}” would not say the same as before, since it shares an anchor with what would change. Rename it by hand: its key in ${element.place.file}, “formerly: ${element.id}” below it, and the references that “spandrel show ${element.address}” lists.`,
  );
}
