import { type Element, kindFacts } from '@spandrel/compiler';
import { isUnowned, statusOf } from '../views/describe-element.ts';
import { findingsTable } from '../views/findings.ts';
import type { Table } from '../views/view.ts';
import { areaName } from '../words/name-things.ts';
import type { DocumentContext } from './document-context.ts';
import { codeOf, escapeParagraphs, escapeText } from './escape-text.ts';
import { anchorOf, areaPath, elementPath } from './page-paths.ts';
import type { PageText } from './split-tables.ts';
import { isUndecided, tabulateRecords, tabulateRights } from './tabulate-decisions.ts';
import { tabulateAllParts, tabulateKeys } from './tabulate-keys.ts';
import { tabulateIncoming, tabulateOutgoing } from './tabulate-relations.ts';
import { cellWriter } from './write-cells.ts';
import { type Section, writePage } from './write-page.ts';

/** The page of an element: what it says, what it consists of, who decides over it, what it is connected with, and what is missing. */
export function renderElementPage(element: Element, { index }: DocumentContext): PageText[] {
  const path = elementPath(element.address);
  const { area } = element;
  const writer = cellWriter(path, index.model);
  const section = (table: Table, ...before: string[][]): Section => ({
    heading: table.title,
    blocks: [...before, writer.table(table)],
  });
  const parts = tabulateAllParts(element, index);
  const undecided = isUndecided(element, index) ? [['**Nobody has the final say over this.**']] : [];
  return writePage({
    path,
    title: index.titleOf(element.address),
    above: area === undefined ? [] : [{ title: areaName(area), target: { path: areaPath(area) } }],
    sections: [
      { blocks: [[factsLine(element)], ...descriptionOf(element), writer.table(tabulateKeys(element, index))] },
      ...parts.map((table) => section(table)),
      remainingParts(element, parts, index),
      section(tabulateRights(element, index), ...undecided),
      section(tabulateRecords(element, index)),
      section(findingsTable('Findings', index.findingsOf(element.address), index)),
      section(tabulateOutgoing(element, index)),
      section(tabulateIncoming(element, index)),
      { heading: 'Where it stands', blocks: [[codeOf(index.positionOf(element.place))]] },
    ],
  });
}

function factsLine(element: Element): string {
  const status = statusOf(element);
  const facts = [
    kindFacts(element.kind).title,
    codeOf(element.address),
    status === undefined ? '' : escapeText(status),
    isUnowned(element) ? '**no owner**' : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function descriptionOf(element: Element): string[][] {
  const { description } = element.value as { description?: unknown };
  return typeof description === 'string' ? escapeParagraphs(description).map((paragraph) => [paragraph]) : [];
}

/** The parts that have no row in a table, so that links to them lead somewhere: artifacts, and in a broken workspace others. */
function remainingParts(element: Element, tables: readonly Table[], index: DocumentContext['index']): Section {
  const anchored = new Set(
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell.map(({ anchor }) => anchor)))),
  );
  const left = index.partsOf(element.address).filter(({ address }) => !anchored.has(anchorOf(address)));
  const heading = left.every(({ kind }) => kind === 'artifact') ? 'Artifacts' : 'Other parts';
  return {
    heading,
    blocks: [left.map(({ address }) => `- <a id="${anchorOf(address)}"></a>${escapeText(index.titleOf(address))}`)],
  };
}
