import { plainText } from '../words/plain-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

/** Whatever could be taken for more than text. */
const SPECIAL = /[\\`*_[\]{}#~$@&<>|]|:\/\/|\bwww\.|^[-+=]|^\d+[.)]/i;

/** A text on one line that stays text: no markup, no HTML, no link that a host would make of it by itself. */
export function escapeText(text: string): string {
  const line = plainText(text);
  if (!SPECIAL.test(line)) return line;
  return line
    .replaceAll(/[\\`*_[\]{}#~$@]/g, '\\$&')
    .replaceAll(/[&<>|]/g, (character) => ENTITIES[character] as string)
    .replaceAll(/:(?=\/\/)/g, '\\:')
    .replaceAll(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}\\.`)
    .replace(/^[-+=](?=[\s-+=]|$)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A text of several paragraphs. */
export function escapeParagraphs(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map(escapeText)
    .filter((paragraph) => paragraph !== '');
}

/** A text set as code, between as many backticks as it takes. */
export function codeOf(text: string): string {
  const line = plainText(text);
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** A link target as it may stand between “(” and “)”, or undefined for what is no address of the web or of a mailbox. */
export function safeUrl(url: string): string | undefined {
  const trimmed = plainText(url);
  if (!/^(https?:\/\/|mailto:)[^\s]+$/i.test(trimmed)) return undefined;
  return trimmed.replaceAll(
    /[<>()[\]\\`"'|*_{}~$]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
