const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text of at most so many characters, as people count them. */
export function cutText(text: string, most: number): string {
  const characters = [...graphemes.segment(text.slice(0, most * 8))].map(({ segment }) => segment);
  return characters.length <= most && text.length <= most * 8
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
