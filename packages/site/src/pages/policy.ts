import { createHash } from 'node:crypto';

/**
 * The content security policy of a page: nothing comes from outside, and nothing goes there. Scripts and styles are
 * files beside the page.
 */
export const BESIDE = writePolicy("'self'", "'self'");

/** The policy of a page that is served, and asks its own server what has changed. */
export const SERVED = `${BESIDE}; connect-src 'self'`;

/** The policy of a page that is one file: exactly these scripts run, and this style holds. */
export function policyFor(scripts: readonly string[], style: string): string {
  return writePolicy(scripts.map(hashOf).join(' '), hashOf(style));
}

function writePolicy(scripts: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
