import type { Model } from '@spandrel/compiler';
import type { Cell, Inline, Table } from '../views/view.ts';
import { codeOf, escapeText, safeUrl } from './escape-text.ts';
import { relativeLink, rulePath, type Target, targetOf, viewPath } from './page-paths.ts';

/** Writes cells for one page: where a link leads depends on where the page stands. */
interface CellWriter {
  readonly cell: (cell: Cell) => string;
  /** A table without its title; nothing where it has no rows. Columns with nothing in them are left out. */
  readonly table: (table: Table) => string[];
  readonly link: (text: string, target: Target) => string;
}

/** Shades that need no colour, so that they show wherever text does. */
const SHADES: Readonly<Record<NonNullable<Inline['shade']>, string>> = { 1: '░', 2: '▒', 3: '▓', 4: '█' };

export function cellWriter(page: string, model: Model): CellWriter {
  const link = (text: string, target: Target): string => `[${text}](${relativeLink(page, target)})`;
  const inline = (part: Inline): string => {
    const text = textOf(part);
    const target = targetFor(part, model);
    const url = part.url === undefined ? undefined : safeUrl(part.url);
    const shade = part.shade === undefined ? '' : `${SHADES[part.shade]} `;
    const linked = text === '' ? '' : target ? link(text, target) : url === undefined ? text : `[${text}](${url})`;
    return `${part.anchor === undefined ? '' : `<a id="${part.anchor}"></a>`}${shade}${linked}`;
  };
  const cell = (parts: Cell): string => parts.map(inline).join('');
  return { cell, link, table: (table) => tableLines(table, cell) };
}

function textOf({ text, code, strong }: Inline): string {
  if (code) return codeOf(text);
  // Separators keep the space that a text of its own would lose.
  const escaped = escapeText(text);
  if (escaped === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${strong ? `**${escaped}**` : escaped}${/\s$/.test(text) ? ' ' : ''}`;
}

function targetFor({ to, rule, view }: Inline, model: Model): Target | undefined {
  if (to !== undefined) return targetOf(to, model);
  if (rule !== undefined) return { path: rulePath(rule) };
  return view === undefined ? undefined : { path: viewPath(view) };
}

function tableLines({ columns, rows }: Table, cell: (cell: Cell) => string): string[] {
  const written = rows.map((row) => columns.map((_, at) => cell(row[at] ?? []).replaceAll('|', '\\|')));
  const used = columns.map((_, at) => at === 0 || written.some((row) => row[at] !== ''));
  const keep = <T>(row: readonly T[]): T[] => row.filter((_, at) => used[at]);
  if (rows.length === 0) return [];
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  return [
    line(keep(columns).map(escapeText)),
    line(keep(columns).map(() => '---')),
    ...written.map((row) => line(keep(row))),
  ];
}
