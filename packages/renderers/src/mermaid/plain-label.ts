import { plainText, shortened } from '../words/plain-text.ts';
import { escapeLabel } from './escape-label.ts';

/**
 * A label of a chart. Mermaid takes room for it as it is written, so that as little as possible is written as an entity
 * code: not a colon or a percent sign where they stand as people write them.
 */
export function plainLabel(label: string, longest: number): string {
  const characters = [...shortened(plainText(label), longest)];
  const plain = (character: string, at: number): boolean =>
    /[ (),-]/.test(character) ||
    (character === ':' && characters[at + 1] === ' ') ||
    (character === '%' && characters[at - 1] === ' ');
  return characters.map((character, at) => (plain(character, at) ? character : escapeLabel(character))).join('') || '–';
}
