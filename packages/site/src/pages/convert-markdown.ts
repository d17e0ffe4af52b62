import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml } from './escape-html.ts';

/** How what a page refers to is shown: it depends on where the page stands. */
export interface Surroundings {
  /** The target of a link, or undefined for one that is not to be followed. */
  readonly linkOf: (href: string) => string | undefined;
  /** A diagram, given as the text that Markdown has for it. */
  readonly drawDiagram: (text: string) => string;
}

export interface ConvertedPage {
  /** In plain text. */
  readonly title: string;
  readonly html: string;
  /** The sections, for a list of what is on the page. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** A page in Markdown as HTML. HTML within it is shown as text, but for the names of places that our own pages have. */
export function convertMarkdown(markdown: string, surroundings: Surroundings): ConvertedPage {
  const tokens = marked.lexer(markdown);
  const headings = nameHeadings(tokens);
  marked.walkTokens(tokens, (token) => prepare(token as PreparedToken, surroundings));
  return {
    title: headings.find(({ depth }) => depth === 1)?.title ?? '',
    sections: headings.filter(({ depth }) => depth === 2),
    html: marked.parser(markWayUp(tokens)),
  };
}

/** A token with what was found out about it before it is written. */
type PreparedToken = Token & { id?: string; target?: string | undefined; drawn?: string };

const PLACE = /^<a id="[A-Za-z0-9_.~-]+">$/;
const SEVERITY = /^(error|warning|info)\b/;

const marked = new Marked({
  renderer: {
    html: ({ text }) => (PLACE.test(text) || text === '</a>' ? text : escapeHtml(text)),
    link({ tokens, target }: Tokens.Link & { target?: string }) {
      const text = breakable(this.parser.parseInline(tokens));
      if (target === undefined) return text;
      const outside = /^https?:/.test(target) ? ' rel="noopener noreferrer"' : '';
      return `<a href="${escapeHtml(target)}"${outside}>${text}</a>`;
    },
    image: ({ text }) => escapeHtml(text),
    code: ({ text, drawn }: Tokens.Code & { drawn?: string }) =>
      drawn ?? `<pre tabindex="0"><code>${escapeCode(text)}</code></pre>\n`,
    heading({ tokens, depth, id }: Tokens.Heading & { id?: string }) {
      return `<h${depth}${id === undefined ? '' : ` id="${id}"`}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    table({ header, rows }) {
      const line = (cells: readonly Tokens.TableCell[], name: 'th' | 'td'): string =>
        `<tr>${cells.map((cell) => writeCell(cell, name, this.parser.parseInline(cell.tokens))).join('')}</tr>`;
      const body = rows.map((row) => line(row, 'td')).join('\n');
      return `<div class="table"><table><thead>${line(header, 'th')}</thead><tbody>\n${body}\n</tbody></table></div>\n`;
    },
  },
});

/** The name of a rule may be broken behind its group. */
function breakable(html: string): string {
  return /^[a-z-]+\/[a-z-]+$/.test(html) ? html.replace('/', '/<wbr>') : html;
}

function prepare(token: PreparedToken, { linkOf, drawDiagram }: Surroundings): void {
  if (token.type === 'link') token.target = linkOf(token.href);
  if (token.type === 'code' && token.lang === 'mermaid') token.drawn = drawDiagram(token.text);
}

function writeCell({ text, align }: Tokens.TableCell, name: 'th' | 'td', inner: string): string {
  const severity = name === 'td' ? SEVERITY.exec(text)?.[1] : undefined;
  const classes = [align === 'right' ? 'number' : '', severity === undefined ? '' : `severity ${severity}`];
  const written = classes.filter(Boolean).join(' ');
  return `<${name}${written === '' ? '' : ` class="${written}"`}>${severity === undefined ? inner : `<span>${inner}</span>`}</${name}>`;
}

interface Heading {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
}

/** Gives every heading the name of its place, each one of its own. */
function nameHeadings(tokens: readonly Token[]): Heading[] {
  const taken = new Set<string>();
  return tokens.flatMap((token): Heading[] => {
    if (token.type !== 'heading') return [];
    const title = textIn(token as Tokens.Heading);
    const plain = `on-${title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60)}`;
    let id = plain;
    for (let again = 2; taken.has(id); again += 1) id = `${plain}-${again}`;
    taken.add(id);
    Object.assign(token, { id });
    return [{ id, title, depth: token.depth }];
  });
}

function textIn({ tokens = [], text }: { tokens?: Token[]; text?: string }): string {
  return tokens.length === 0 ? unescaped(text ?? '') : tokens.map((token) => textIn(token as Tokens.Text)).join('');
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&#124;': '|',
  '&quot;': '"',
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replaceAll(/&(?:lt|gt|#124|quot|amp);/g, (entity) => CHARACTERS[entity] as string);
}

/** The links above the title say where the page stands. */
function markWayUp(tokens: Token[]): Token[] {
  const [first, ...rest] = tokens;
  if (first?.type !== 'paragraph') return tokens;
  const text = marked.parser([first]).replace(/^<p>|<\/p>\s*$/g, '');
  const nav = `<nav class="crumbs" aria-label="Where this page stands">${text}</nav>\n`;
  return [{ type: 'code', lang: 'nav', raw: '', text: '', drawn: nav } as Token, ...rest];
}

function escapeCode(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/[&<>]/g, (character) => escapeHtml(character)))
    .join('\n');
}
