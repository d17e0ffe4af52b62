/** Anybody’s text on one line of a terminal: without control characters, and without marks that turn what follows around. */
export function printable(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
  );
}
