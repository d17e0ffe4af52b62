import { byCodeUnit, type Element, inOrder, type Version } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { capitalised, counted, noneOrCounted } from '../words/count-things.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Table, TimelineEntry, TimelineView } from './view.ts';

const VERSIONED = ['definition', 'scoring-model', 'attribution-model', 'taxonomy', 'standard'] as const;

/** What became of the figures that were counted by an earlier version. */
export const PAST_FIGURES: Readonly<Record<string, string>> = {
  restate: 'worked out again',
  annotate: 'kept, break marked',
  'dual-report': 'shown both ways',
  freeze: 'left as they were',
};

/** How what things mean has changed: when, at whose wish, by whom, on what record, and what became of past figures. */
export function definitionHistory(index: CompilationIndex): TimelineView | undefined {
  const versioned = VERSIONED.flatMap((kind) => [...(index.model.all(kind) as readonly Element[])]);
  const histories = versioned.map((element) => entriesOf(element, index)).filter((entries) => entries.length > 0);
  const entries = histories.flat();
  if (entries.length === 0) return undefined;
  const revisions = entries.length - histories.length;
  const untold = entries.filter(({ marks }) => marks.includes('untold')).length;
  return {
    kind: 'timeline',
    id: 'definition-history',
    title: 'How meanings changed',
    description: [
      `${capitalised(noneOrCounted(revisions, 'revision'))} of ${counted(histories.length, 'thing')} that figures rest on.`,
      untold > 0
        ? `${counted(untold, 'revision says', 'revisions say')} nothing about past figures, so before and after can’t be compared.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    area: 'measurement-reporting',
    entries,
    tables: histories.map((history) => historyTable(history, index)),
  };
}

function entriesOf(element: Element, index: CompilationIndex): TimelineEntry[] {
  const { versions } = element.value as { versions?: readonly Version[] };
  const complete = presentItems(versions).filter(({ effective }) => typeof effective === 'string');
  return inOrder(complete).map((version, at) => entryOf(element, version, at > 0, index));
}

function entryOf(
  element: Element,
  version: Version,
  isRevision: boolean,
  { titleOf }: CompilationIndex,
): TimelineEntry {
  const { definition, when, requestedBy, changedBy, record, historyPolicy, effective } = version;
  const says = definition ?? when;
  return {
    element: element.address,
    title: titleOf(element.address),
    version: String(version.version ?? ''),
    date: effective,
    ...(says === undefined ? {} : { says }),
    ...(requestedBy === undefined ? {} : { requestedBy, requester: titleOf(requestedBy) }),
    ...(changedBy === undefined ? {} : { changedBy }),
    ...(record === undefined ? {} : { record }),
    ...(historyPolicy === undefined ? {} : { pastFigures: PAST_FIGURES[historyPolicy] ?? historyPolicy }),
    marks: isRevision && historyPolicy === undefined ? ['untold'] : [],
  };
}

function historyTable(history: readonly TimelineEntry[], index: CompilationIndex): Table {
  const entries = [...history].sort((a, b) => byCodeUnit(a.date, b.date));
  return {
    title: entries[0]?.title ?? '',
    columns: ['Of', 'Version', 'Since', 'Says', 'Requested by', 'Changed by', 'Record', 'Past figures'],
    rows: entries.map((entry, at) => [
      at === 0 ? [linkTo(entry.element, index)] : [],
      textCell(entry.version),
      textCell(entry.date),
      textCell(entry.says),
      linkCell(entry.requestedBy, index),
      linkCell(entry.changedBy, index),
      linkCell(entry.record, index, at === 0 ? undefined : 'none'),
      entry.marks.includes('untold') ? missingCell('nothing said') : textCell(entry.pastFigures),
    ]),
  };
}
