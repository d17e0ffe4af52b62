import { type Address, type Element, kindFacts } from '@spandrel/compiler';
import { isUnowned, statusOf } from '../views/describe-element.ts';
import { findingsTable } from '../views/findings.ts';
import { METRIC_LINEAGE } from '../views/metric-lineage.ts';
import type { Table } from '../views/view.ts';
import { areaName } from '../words/name-things.ts';
import type { DocumentContext } from './document-context.ts';
import { codeOf, escapeParagraphs, escapeText } from './escape-text.ts';
import { anchorOf, areaPath, elementPath, viewPath } from './page-paths.ts';
import type { PageText } from './split-tables.ts';
import { isUndecided, tabulateRecords, tabulateRights } from './tabulate-decisions.ts';
import { tabulateAllParts, tabulateKeys } from './tabulate-keys.ts';
import { tabulateLineageOf } from './tabulate-lineage-of.ts';
import { tabulateIncoming, tabulateOutgoing } from './tabulate-relations.ts';
import { cellWriter } from './write-cells.ts';
import { type Section, writePage } from './write-page.ts';

/** The page of an element: what it says, what it consists of, where its data comes from and goes, who decides over it, what it is connected with, and what is missing. */
export function renderElementPage(element: Element, context: DocumentContext): PageText[] {
  const { index } = context;
  const path = elementPath(element.address);
  const { area } = element;
  const writer = cellWriter(path, index.model);
  const section = (table: Table, ...before: string[][]): Section => ({
    heading: table.title,
    blocks: [...before, writer.table(table)],
  });
  const keys = tabulateKeys(element, index);
  const parts = tabulateAllParts(element, index);
  const undecided = isUndecided(element, index) ? [['**Nobody has the final say over this.**']] : [];
  return writePage({
    path,
    title: index.titleOf(element.address),
    above: area === undefined ? [] : [{ title: areaName(area), target: { path: areaPath(area) } }],
    sections: [
      { blocks: [[factsLine(element)], ...descriptionOf(element), writer.table(keys)] },
      ...parts.map((table) => section(table)),
      remainingParts(element, parts, index),
      lineageSection(element, context),
      section(tabulateRights(element, index), ...undecided),
      section(tabulateRecords(element, index)),
      section(findingsTable('Findings', index.findingsOf(element.address), index)),
      section(tabulateOutgoing(element, index, linksIn([keys, ...parts]))),
      section(tabulateIncoming(element, index)),
      { heading: 'Declared in', blocks: [[codeOf(index.positionOf(element.place))]] },
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

function linksIn(tables: readonly Table[]): Set<Address> {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  return new Set(cells.flatMap((cell) => cell.flatMap(({ to }) => to ?? [])));
}

/** Where its data comes from and where it ends up, with the way to the picture of all of it. */
function lineageSection(element: Element, { index, views }: DocumentContext): Section {
  const table = tabulateLineageOf(element, index);
  const writer = cellWriter(elementPath(element.address), index.model);
  const picture = views.find(({ id }) => id === METRIC_LINEAGE);
  if (table.rows.length === 0) return { blocks: [] };
  return {
    heading: table.title,
    blocks: [
      writer.table(table),
      picture ? [`See ${writer.link(escapeText(picture.title), { path: viewPath(picture.id) })} for the picture.`] : [],
    ],
  };
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
