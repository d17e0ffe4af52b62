import { compareModels } from '../comparison/compare-models.ts';
import { type Compilation, type CompileInput, compile } from '../compile.ts';
import { type Address, addressOf, byCodeUnit, elementAddressOf, idOf } from '../model/addresses.ts';
import type { CalendarDate } from '../model/dates.ts';
import { groupBy } from '../model/group-by.ts';
import { ID, MANIFEST } from '../model/read-file.ts';
import { isNothing } from '../schema/normalise.ts';
import { similarId } from '../schema/similar-format.ts';
import { entryOf } from '../source/nodes.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import { printBlock } from '../source/print-yaml.ts';
import { writtenEntry } from '../source/written-entry.ts';
import { chooseDecider, type Decider } from './choose-decider.ts';
import { describeProcedure } from './describe-procedure.ts';
import { EditError, type EditedFile, editFile, newFile, withEdits } from './edit.ts';
import { addKey, addToMapping } from './insert-yaml.ts';
import { problemsBrought } from './problems-brought.ts';
import type { Splice } from './splices.ts';

/** What is to be decided; what is left out is derived from what is declared. */
export interface DecisionRequest {
  /** What the decision is about: addresses of what is declared. */
  readonly affects: readonly Address[];
  readonly decidedBy?: Address | undefined;
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  /** The day of the decision, where it is known. */
  readonly date?: CalendarDate | undefined;
  /** The file of the workspace that takes it; it may be new. */
  readonly file?: string | undefined;
}

export interface DecisionPlan extends Decider {
  /** The address of the record. */
  readonly address: Address;
  readonly file: EditedFile;
}

const COLLECTION = 'decisionRecords';

/**
 * Plans a decision record that is proposed: what it affects, who decides it by what right, and how. It goes where most
 * records stand, else beside the right. The edited workspace is compiled, and nothing else may have changed; throws an
 * EditError where it can’t be written so.
 */
export function planDecision(input: CompileInput, before: Compilation, request: DecisionRequest): DecisionPlan {
  const decider = chooseDecider(request.affects, request.decidedBy, before);
  const title = request.title ?? `Change of ${request.affects.map((address) => titleAt(address, before)).join(', ')}`;
  const id = request.id ?? freeId(request, before);
  assertId(id, before);
  const record = {
    name: title,
    description: describeProcedure(decider, before),
    status: 'proposed',
    ...(request.date === undefined ? {} : { date: request.date }),
    decidedBy: shortNameOf(decider.decidedBy, before),
    affects: request.affects,
  };
  const path = request.file ?? fileFor(request.affects, decider, before);
  const file = addRecord(path, before.sources.get(path), id, record);
  const address = addressOf('decision-record', id);
  if (!file || !addsOnly(address, input, before, file)) {
    const entry = printBlock({ [COLLECTION]: { [id]: record } }, 2).join('\n');
    throw new EditError(
      `the record can’t be written safely to “${path}” as that is written. Nothing was written. Name another file with --output, or add this by hand:\n\n${entry}\n`,
    );
  }
  return { ...decider, address, file };
}

function titleAt(address: Address, { model }: Compilation): string {
  return (model.node(address)?.title ?? address).replaceAll(/\s+/g, ' ').trim();
}

/** After the title, else after what it is about first; with a number where that is taken. */
function freeId({ title, affects: [first = ''] }: DecisionRequest, { model }: Compilation): string {
  const wanted = title === undefined ? `change-${idOf(first)}` : title;
  const [plain = wanted] = similarId(wanted);
  const base = ID.test(plain) ? plain.slice(0, LONGEST_BASE) : 'decision';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!model.get(addressOf('decision-record', id))) return id;
  }
}

/** An id has 64 characters at most, and a number may follow. */
const LONGEST_BASE = 56;

function assertId(id: string, { model }: Compilation): void {
  if (!ID.test(id)) {
    const [nearest] = similarId(id);
    throw new EditError(
      `“${id}” is no id: it has small letters, digits and “-”, and 64 characters at most.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
    );
  }
  const address = addressOf('decision-record', id);
  if (model.get(address)) throw new EditError(`there is a “${address}” already: choose another id with --id.`);
}

/** The bare id, unless a role and a forum share it. */
function shortNameOf(address: Address, { model }: Compilation): string {
  const id = idOf(address);
  const isAmbiguous = model.get(addressOf('role', id)) && model.get(addressOf('forum', id));
  return isAmbiguous ? address : id;
}

function fileFor(affects: readonly Address[], { rights }: Decider, { model }: Compilation): string {
  const records = groupBy(model.all('decision-record'), ({ place }) => place.file);
  const [most] = [...records].sort(([a, some], [b, others]) => others.length - some.length || byCodeUnit(a, b));
  const first = model.get(elementAddressOf(affects[0] ?? ''));
  return most?.[0] ?? rights[0]?.place.file ?? first?.place.file ?? MANIFEST;
}

function addRecord(path: string, text: string | undefined, id: string, record: object): EditedFile | undefined {
  const whole = `${printBlock({ [COLLECTION]: { [id]: record } }, 2).join('\n')}\n`;
  if (text === undefined) return newFile(path, whole);
  const splice = spliceFor(text, id, record);
  return splice && editFile(path, text, [splice]);
}

/** Nothing where the file is broken, or has something else in the collection’s place, which would be lost. */
function spliceFor(text: string, id: string, record: object): Splice | undefined {
  const { documents, problems } = parseYaml(text);
  const roots = documents.flatMap((root) => (root.kind === 'map' ? root : []));
  const collection = roots.flatMap((root) => entryOf(root, COLLECTION) ?? [])[0];
  if (problems.length > 0 || (collection && collection.value.kind !== 'map' && !isNothing(collection.value))) {
    return undefined;
  }
  const written = collection && writtenEntry(text, collection.start);
  if (written) return addKey(text, written, id, record);
  const first = roots.at(-1)?.entries[0];
  const beside = first && writtenEntry(text, first.start);
  return beside && addToMapping(text, beside.parent, COLLECTION, { [id]: record });
}

/** Whether an edit adds a record, and nothing else of the architecture says anything new. */
function addsOnly(address: Address, input: CompileInput, before: Compilation, file: EditedFile): boolean {
  const after = compile({ ...input, files: withEdits(input.files, [file]), only: () => false });
  const { changesOf } = compareModels(before, after);
  return (
    problemsBrought(before, after).length === 0 &&
    after.model.get(address) !== undefined &&
    after.model.elements.length === before.model.elements.length + 1 &&
    before.model.elements.every(
      (element) => after.model.get(element.address) && changesOf(element.address).length === 0,
    )
  );
}
