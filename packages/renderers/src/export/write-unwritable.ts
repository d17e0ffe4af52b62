/** What XML 1.0 can't hold however it is escaped, and what ends a text for Graphviz: most control characters, and halves of characters. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Any text without what no reader of XML or DOT takes: each such character is written as JSON would, `\u0000`. */
export function writeUnwritable(text: string): string {
  return text.replaceAll(UNWRITABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
