import { grouped } from '../words/count-things.ts';

/** The most rows of a table that a page takes; a table of thousands is no page, and code hosts don’t show it. */
export const MOST_ROWS = 200;

/** A page by its path within the output folder. */
export type PageText = readonly [path: string, text: string];

interface Rest {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly string[];
}

interface Named {
  readonly path: string;
  readonly title: string;
}

/** Cuts the long tables of a page; what doesn’t stay is written to pages beside it. */
export class TableSplitter {
  readonly #page: Named;
  readonly #rests: (Rest & { readonly path: string; readonly from: number })[] = [];

  constructor(page: Named) {
    this.#page = page;
  }

  /** The lines of a block as they stay on the page: of a long table the beginning, with links to the rest. */
  shorten(lines: readonly string[], heading: string): readonly (readonly string[])[] {
    const [names = '', line = '', ...rows] = lines;
    // A row with a name of its own is linked to, so it stays where it is.
    if (!line.startsWith('| ---') || rows.length <= MOST_ROWS || rows.some((row) => row.includes('<a id=')))
      return [lines];
    const links: string[] = [];
    for (let from = MOST_ROWS; from < rows.length; from += MOST_ROWS) {
      const part = rows.slice(from, from + MOST_ROWS);
      const path = this.#page.path.replace(/\.md$/, `_${this.#rests.length + 2}.md`);
      this.#rests.push({ path, from, heading, head: [names, line], rows: part });
      links.push(`[${grouped(from + 1)} to ${grouped(from + part.length)}](${fileName(path)})`);
    }
    const remark = `The first ${MOST_ROWS} of ${grouped(rows.length)}; the others: ${links.join(', ')}.`;
    return [[remark], [names, line, ...rows.slice(0, MOST_ROWS)]];
  }

  /** The pages with what was cut off, each with the way back. */
  rest(): PageText[] {
    const { path: main, title } = this.#page;
    return this.#rests.map(({ path, from, heading, head, rows }) => {
      const name = `${heading === '' ? title : `${title}: ${heading}`}, ${grouped(from + 1)} to ${grouped(from + rows.length)}`;
      // A link to a place on the page itself leads back to it from here.
      const moved = rows.map((row) => row.replaceAll('](#', `](${fileName(main)}#`));
      return [
        path,
        [`[${title}](${fileName(main)})`, `# ${name}`, [...head, ...moved].join('\n')].join('\n\n').concat('\n'),
      ];
    });
  }
}

function fileName(path: string): string {
  return encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}
