import type { Model } from '@spandrel/compiler';
import { type Cell, type Inline, type Table, targetOf } from '@spandrel/renderers';
import { escapeHtml } from '../pages/escape-html.ts';
import type { LinkStyle } from '../pages/link-pages.ts';
import { pathOfView } from '../pages/list-views.ts';

/** Writes what views say for one page of the site. */
export interface CellWriter {
  readonly cell: (cell: Cell) => string;
  readonly table: (table: Table) => string;
}

export function cellWriter(page: string, model: Model, link: LinkStyle): CellWriter {
  const hrefOf = ({ to, rule, view }: Inline): string | undefined => {
    if (rule !== undefined) return link(page, `rules/${rule}.html`);
    if (view !== undefined) return link(page, pathOfView(view));
    const target = to === undefined ? undefined : targetOf(to, model);
    return target && link(page, target.path.replace(/\.md$/, '.html'), target.anchor);
  };
  const inline = (part: Inline): string => {
    // A separator keeps its space.
    const text = part.text.trim() === '' ? ' ' : spaced(part.text);
    const set = part.code ? `<code>${text}</code>` : part.strong ? `<strong>${text}</strong>` : text;
    const href = hrefOf(part);
    return href === undefined ? set : `<a href="${escapeHtml(href)}">${set}</a>`;
  };
  const cell = (parts: Cell): string => parts.map(inline).join('');
  const line = (cells: readonly string[], name: 'th' | 'td'): string =>
    `<tr>${cells.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`;
  return {
    cell,
    table: ({ columns, rows }) =>
      `<div class="table"><table><thead>${line(columns.map(escapeHtml), 'th')}</thead><tbody>\n${rows
        .map((row) =>
          line(
            columns.map((_, at) => cell(row[at] ?? [])),
            'td',
          ),
        )
        .join('\n')}\n</tbody></table></div>`,
  };
}

function spaced(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${escapeHtml(text)}${/\s$/.test(text) ? ' ' : ''}`;
}
