/**
 * The value of a plain (unquoted) scalar under the YAML 1.2 core schema (YAML 1.2.2, chapter 10.3.2).
 * Both parsers ask this one function, so that they can't disagree about what `1.10`, `0x1F` or `~` means.
 */
export function resolvePlainScalar(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  // Most scalars begin with a letter that begins no number, boolean or null.
  if (first > 57 && first !== 126 && !LITERAL_START.test(text)) return text;
  if (text in LITERALS) return LITERALS[text as keyof typeof LITERALS];
  if (INTEGER.test(text) || FLOAT.test(text)) return Number(text);
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (HEXADECIMAL.test(text)) return Number.parseInt(text.slice(2), 16);
  if (INFINITE.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  return text;
}

const LITERALS = {
  __proto__: null,
  '': null,
  '~': null,
  null: null,
  Null: null,
  NULL: null,
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
} as const;

const LITERAL_START = /^[nNtTfF]/;
const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
