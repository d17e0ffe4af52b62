import { type Compilation, type CompileInput, compile } from '../compile.ts';
import type { Finding } from '../governance/finding.ts';
import { type Address, elementAddressOf } from '../model/addresses.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Element } from '../model/element.ts';
import { MANIFEST, readFile } from '../model/read-file.ts';
import { entryOf } from '../source/nodes.ts';
import { printBlock } from '../source/print-yaml.ts';
import { writtenEntry } from '../source/written-entry.ts';
import { EditError, type EditedFile, editFile, withEdits } from './edit.ts';
import { addItem, addKey, addToMapping } from './insert-yaml.ts';
import { problemsBrought } from './problems-brought.ts';
import type { Splice } from './splices.ts';

/** Why a finding is accepted, by whom and until when. */
export interface Acceptance {
  readonly reason: string;
  /** The bare id of a role. */
  readonly approver: string;
  readonly expires: CalendarDate;
}

export interface WaiverPlan {
  readonly file: EditedFile;
  /** What the waiver accepts besides, since no waiver could tell them apart. */
  readonly others: readonly Finding[];
}

/**
 * Plans to waive a finding: on its element where that accepts no more than it has to and can be edited, else in the
 * manifest. The edited workspace is compiled, and nothing but the findings’ status may differ; throws an EditError where
 * neither place will do.
 */
export function planWaiver(input: CompileInput, before: Compilation, finding: Finding, by: Acceptance): WaiverPlan {
  const alike = before.findings.filter(
    ({ rule, key, status }) =>
      rule === finding.rule && (finding.key === null || key === finding.key) && status !== 'waived',
  );
  const [first = ''] = finding.elements;
  const ofAddress = alike.filter(({ elements }) => elements[0] === first);
  const ofElement = alike.filter(({ elements }) => elementAddressOf(elements[0] ?? '') === first);
  const element = before.model.get(first);
  const text = (path: string): string => before.sources.get(path) ?? '';
  const onElement =
    element && ofElement.length === ofAddress.length
      ? editFile(
          element.place.file,
          text(element.place.file),
          waiveOnElement(text(element.place.file), element, waiverOf(finding, by)),
        )
      : undefined;
  const inManifest = editFile(
    MANIFEST,
    text(MANIFEST),
    waiveInManifest(text(MANIFEST), before, waiverOf(finding, by, first)),
  );
  for (const file of [onElement, inManifest]) {
    if (file && waives(input, before, file, ofAddress))
      return { file, others: ofAddress.filter((other) => other !== finding) };
  }
  const entry = printBlock({ waivers: [waiverOf(finding, by, first)] }, 2).join('\n');
  throw new EditError(
    `the waiver can’t be written safely: neither the element nor ${MANIFEST} can take it as they are written. Nothing was written. Add this to ${MANIFEST} by hand:\n\n${entry}\n`,
  );
}

function waiverOf({ rule, key }: Finding, { reason, approver, expires }: Acceptance, address?: Address): object {
  return {
    rule,
    ...(address === undefined ? {} : { elements: address }),
    ...(key === null ? {} : { key }),
    reason,
    approver,
    expires,
  };
}

/** Nothing where the element takes its waivers, or itself, from elsewhere: what is written there would count for others, too. */
function waiveOnElement(text: string, element: Element, waiver: object): Splice[] {
  const written = writtenEntry(text, element.place.span.start);
  const entry = entryOf(element.node, 'waivers');
  if (!written || written.value.form === 'alias' || entry?.mergedAt) return [];
  if (!entry) return [addKey(text, written, 'waivers', [waiver])];
  const list = writtenEntry(text, entry.start);
  return list ? addItem(text, list, waiver) : [];
}

function waiveInManifest(text: string, { model }: Compilation, waiver: object): Splice[] {
  const entry = entryOf(readFile({ path: MANIFEST, text }).manifest?.node, 'waivers');
  if (entry) {
    const list = writtenEntry(text, entry.start);
    return list ? addItem(text, list, waiver) : [];
  }
  const architecture = writtenEntry(text, model.architecture.place.span.start);
  return architecture ? [addToMapping(text, architecture.parent, 'waivers', [waiver])] : [];
}

/** Whether an edit waives these findings and changes nothing else. */
function waives(input: CompileInput, before: Compilation, file: EditedFile, wanted: readonly Finding[]): boolean {
  const after = compile({ ...input, files: withEdits(input.files, [file]) });
  const statuses = (findings: readonly Finding[], also: readonly Finding[] = []): string =>
    findings
      .map((finding) => `${finding.fingerprint} ${also.includes(finding) ? 'waived' : finding.status}`)
      .sort()
      .join('\n');
  return problemsBrought(before, after).length === 0 && statuses(before.findings, wanted) === statuses(after.findings);
}
