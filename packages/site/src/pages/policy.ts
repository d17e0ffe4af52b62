/**
 * The content security policy of a page: nothing comes from outside, and nothing goes there. Scripts and styles are
 * files beside the page, or, where there is but one file, exactly those whose hashes are named.
 */
export function writePolicy(scripts: readonly string[] = ["'self'"], styles: readonly string[] = ["'self'"]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
