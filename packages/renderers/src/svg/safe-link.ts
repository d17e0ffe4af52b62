import { element } from './write-xml.ts';

/** What a link in a picture may lead to: pages of the web, mail, and files beside the picture. */
const SAFE = /^(?:https?:\/\/|mailto:|(?![a-z][a-z0-9+.-]*:|\/\/))/i;

/** Something drawn, as a link where it leads somewhere and a reader may follow it without harm. */
export function drawSafely(href: string | undefined, drawn: string): string {
  return href !== undefined && href !== '' && SAFE.test(href.trim())
    ? element('a', { href: href.trim() }, drawn)
    : drawn;
}
