import { alignColumns } from '../align-columns.ts';
import type { Palette } from '../palette.ts';
import { printable } from '../printable.ts';
import type { ReviewedChange } from './reviewed-change.ts';
import type { Item, Section, Sign, Table } from './sections.ts';
import { tellReview } from './tell-review.ts';
import { tellVerdict } from './tell-verdict.ts';

/** As many items of a section as a person reads; programs get all of them. */
const MOST_ITEMS = 40;

/** The review for people: the verdict, then section by section what there is to know. */
export function reviewPretty(change: ReviewedChange, colours: Palette): string {
  const { head, baseState, headState } = change;
  const verdict = tellVerdict(change);
  const sections = tellReview(change).map((section) => writeSection(section, colours));
  return `${[
    `${colours.bold(printable(head.model.architecture.title))}  ${colours.dim(printable(`${baseState.name} → ${headState.name}, as of ${head.asOf}`))}\n`,
    `${colours.bold(change.review.verdict.passes ? verdict : colours.severity('error', verdict))}\n`,
    ...sections,
  ].join('\n')}`;
}

function writeSection({ title, items, table, note }: Section, colours: Palette): string {
  const left = items.length - MOST_ITEMS;
  const lines = [
    colours.bold(title),
    ...(note === undefined ? [] : [`  ${colours.dim(note)}`]),
    ...(table ? writeTable(table, colours) : []),
    ...items.slice(0, MOST_ITEMS).flatMap((item) => writeItem(item, colours)),
    ...(left > 0 ? [`  and ${left} more: “--format json” tells them all`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function writeItem({ sign, text, place, details }: Item, colours: Palette): string[] {
  const where = place === undefined ? '' : `  ${colours.dim(printable(place))}`;
  return [
    `  ${coloured(sign, colours)} ${printable(text)}${where}`,
    ...details.map((detail) => `      ${printable(detail)}`),
  ];
}

function coloured(sign: Sign, colours: Palette): string {
  if (sign === '!') return colours.severity('error', sign);
  return sign === '~' ? colours.severity('warning', sign) : sign;
}

function writeTable({ columns, rows }: Table, colours: Palette): string[] {
  const [head = '', ...lines] = alignColumns(
    [columns, ...rows].map((row) => row.map((cell) => printable(cell))),
    columns.length,
  );
  return [`  ${colours.dim(head.trimEnd())}`, ...lines.map((line) => `  ${line.trimEnd()}`)];
}
