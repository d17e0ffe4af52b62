import { createHash } from 'node:crypto';
import type { Address } from '../model/addresses.ts';

/**
 * What identifies a finding or a compile error over time: the first 16 hexadecimal digits of SHA-256 over its rule, its
 * elements and its key, joined by newlines. Lines and messages have no part in it.
 */
export function fingerprint(rule: string, elements: readonly Address[], key: string | null): string {
  const identity = [rule, ...elements, ...(key === null ? [] : [key])].join('\n');
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
