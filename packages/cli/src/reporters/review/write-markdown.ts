import { codeOf, escapeText, toMermaid } from '@spandrel/renderers';
import { drawChange } from './draw-change.ts';
import { type Blocks, fillSections } from './fill-sections.ts';
import type { ReviewedChange } from './reviewed-change.ts';
import type { Item, Section } from './sections.ts';
import { tellReview } from './tell-review.ts';
import { isUnchanged, tellVerdict } from './tell-verdict.ts';

/** By which whoever posts the comment finds the one of before, and puts this in its place. */
export const MARKER = '<!-- spandrel:review -->';
/** Code hosts refuse a comment of more characters than 65,536. */
export const LONGEST_COMMENT = 65_000;
/** A picture that takes more has too much in it to be read, and leaves no room for words. */
const LONGEST_PICTURE = 20_000;
/** How many things are drawn; the first number that keeps the picture short enough is used. */
const NODES = [40, 20, 10, 5];
/** As much of anybody’s text as is told in one place. */
const LONGEST_TEXT = 400;
/** What is read at once; the rest is unfolded by who wants it. */
const OPEN: ReadonlySet<string> = new Set([
  'Compile errors',
  'What must be decided first',
  'Findings that the baseline takes up',
  'Who decides',
]);

/** The review as a comment on a pull request: the verdict, what must be decided and by whom, a picture, and the rest folded. */
export function reviewMarkdown(change: ReviewedChange): string {
  const { head, baseState, headState } = change;
  const sections = tellReview(change);
  const states = `${text(baseState.name)} → ${text(headState.name)}, as of ${head.asOf}`;
  const opening = [
    MARKER,
    `## ${text(head.model.architecture.title)}`,
    '',
    `${change.review.verdict.passes ? '✅' : '❌'} **${text(tellVerdict(change))}** ${states}.`,
  ].join('\n');
  const picture = isUnchanged(change) ? undefined : writePicture(change);
  const [open, folded] = [true, false].map((isOpen) =>
    sections
      .filter(({ title }) => OPEN.has(title) === isOpen)
      .map((section) => (isOpen ? writeOpen(section) : writeFolded(section))),
  ) as [Blocks[], Blocks[]];
  const drawn = picture === undefined ? [] : [picture];
  const room = LONGEST_COMMENT - opening.length - drawn.join('').length;
  const filled = fillSections([...open, ...folded], room);
  const told = [...filled.texts.slice(0, open.length), ...drawn, ...filled.texts.slice(open.length)];
  const left =
    filled.left.length === 0
      ? []
      : [
          `_Cut to fit into a comment. Left out: ${filled.left.join(', ')}. ${codeOf('spandrel diff --format json')} tells everything._`,
        ];
  return `${[opening, ...told, ...left].filter((part) => part !== '').join('\n\n')}\n`;
}

function writeOpen(section: Section): Blocks {
  return { title: section.title, before: `### ${section.title}\n\n${noteOf(section)}`, ...body(section), after: '' };
}

function writeFolded(section: Section): Blocks {
  const { title, items, table } = section;
  const count = items.length + (table?.rows.length ?? 0);
  const before = `<details>\n<summary>${title} (${count})</summary>\n\n${noteOf(section)}`;
  return { title, before, ...body(section), after: '\n\n</details>' };
}

function noteOf({ note, table }: Section): string {
  const said = note === undefined ? '' : `${note}\n\n`;
  if (!table) return said;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${said}${row(table.columns)}\n${row(table.columns.map(() => '---'))}\n`;
}

function body({ items, table }: Section): Pick<Blocks, 'lines'> {
  const rows = (table?.rows ?? []).map((cells) => `| ${cells.map(text).join(' | ')} |`);
  return { lines: [...rows, ...items.map(writeItem)] };
}

function writeItem({ sign, text: said, place, details }: Item): string {
  const where = place === undefined ? '' : ` (${text(place)})`;
  return [
    `- **${sign === '-' ? '−' : sign}** ${text(said)}${where}`,
    ...details.map((detail) => `  - ${text(detail)}`),
  ].join('\n');
}

function writePicture(change: ReviewedChange): string | undefined {
  for (const most of NODES) {
    const view = drawChange(change, most);
    const mermaid = view && toMermaid(view);
    if (mermaid === undefined) return undefined;
    if (mermaid.length <= LONGEST_PICTURE) return `\`\`\`mermaid\n${mermaid.trimEnd()}\n\`\`\``;
  }
  return undefined;
}

/**
 * Anybody’s text as text, cut where it is long. A space that nobody sees keeps hosts from calling people, and from
 * linking to what a number means there.
 */
function text(value: string): string {
  const characters = [...value.slice(0, LONGEST_TEXT * 2)];
  const short = characters.length <= LONGEST_TEXT ? value : `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`;
  return escapeText(short).replaceAll('\\@', '@&#8203;').replaceAll('\\#', '#&#8203;');
}
