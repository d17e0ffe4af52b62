// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Marks that turn the direction of whatever follows, beyond the text that they stand in. */
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What most texts are: nothing to leave out, nothing to put right. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A text on one line, without what no reader can see and a renderer could stumble over. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll(LONE_SURROGATES, '\ufffd')
    .replaceAll(CONTROLS, '')
    .replaceAll(DIRECTION_OVERRIDES, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A text of at most so many characters, counted as people count them; what is cut shows as “…”. */
export function shortened(text: string, longest: number): string {
  // Nobody needs all of a very long text to see that it is too long.
  const characters = [...text.slice(0, longest * 4)];
  if (characters.length <= longest && text.length <= longest * 4) return text;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}
