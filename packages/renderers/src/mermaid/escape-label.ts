import { plainText, shortened } from '../words/plain-text.ts';

/** What has no meaning to Mermaid, HTML or Markdown wherever it stands. */
const HARMLESS = /[\p{L}\p{M}\p{N} ,’“”–—…·→]/u;
/** With this letter Mermaid begins marks of its own while it works on a text. */
const OWN_MARK = 'ﬂ';
const LETTER = /[\p{L}\p{N}]/u;

/**
 * A text as it may stand in any place of any diagram: whatever could mean something is written as an entity code.
 * Longer texts are cut. Never empty, since Mermaid wants a label where it expects one.
 */
export function escapeLabel(text: string, longest = 80): string {
  const line = shortened(plainText(text).replaceAll(OWN_MARK, 'fl'), longest);
  const characters = [...line];
  const escaped = characters.map((character, at) =>
    isHarmless(character, at, characters) ? character : `#${character.codePointAt(0)};`,
  );
  return escaped.join('') || '–';
}

function isHarmless(character: string, at: number, characters: readonly string[]): boolean {
  if (HARMLESS.test(character)) return true;
  // A dot or hyphen within a word means nothing; “1. x” and “- x” would be lists.
  if (character !== '.' && character !== '-') return false;
  return LETTER.test(characters[at - 1] ?? '') && LETTER.test(characters[at + 1] ?? '');
}

/** Lines of a label, escaped one by one. */
export function escapeLines(lines: readonly string[], longest?: number): string {
  return lines.map((line) => escapeLabel(line, longest)).join('<br/>');
}
