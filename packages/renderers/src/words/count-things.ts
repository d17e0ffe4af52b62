/** “1 system”, “3 systems”. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** “no system”, “1 system”, “3 systems”, within a sentence. */
export function noneOrCounted(count: number, noun: string, plural?: string): string {
  return count === 0 ? `no ${noun}` : counted(count, noun, plural);
}

/** A number as people write it: 12,500. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
