import { plainText } from '../words/plain-text.ts';

/** What XML doesn’t allow, however it is written. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Any text as the content of an element or an attribute. */
export function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its content, which is XML already; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value as string)}"`)
    .join('');
  const inner = content.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A number of pixels as it is written: so finely that nobody sees a step, and the same on every machine. */
export function rounded(value: number): number {
  const result = Math.round(value * 10) / 10;
  return result === 0 ? 0 : result;
}
