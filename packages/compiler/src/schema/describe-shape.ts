import { listOr } from '../diagnostics/problem.ts';
import type { YamlNode } from '../source/nodes.ts';
import type { Shape } from './shape.ts';

const FORMATS: Record<string, string> = {
  id: 'an id (small letters, digits and “-”)',
  fieldName: 'a field name (a small letter, then small letters, digits, “_” and “-”)',
  date: 'a date such as 2026-03-31',
  duration: 'a duration such as 15min, 4h, 3d, 2w, 6mo or 1y',
  workingDuration: 'a working duration such as 30min, 4h, 3d or 2w',
  semver: 'a version of three numbers such as 1.4.0',
  mention: 'a mention such as “@ana”, “@acme/marketing-ops” or “ana@example.com”',
  expression: 'a condition such as lead.score >= 65',
};

/** What may stand in a place, in words: “a date such as …”, “a list of texts”. */
export function describeShape(shape: Shape): string {
  switch (shape.type) {
    case 'text':
      if (shape.values) return listOr(shape.values.map((value) => `“${value}”`));
      return shape.format ? (FORMATS[shape.format] ?? 'a text') : 'a text';
    case 'reference':
      return shape.kinds.includes('*') ? 'the name of an element' : `the name of ${kindsInWords(shape.kinds)}`;
    case 'list':
      return `a list, each item ${describeShape(shape.items)}`;
    case 'map':
    case 'object':
      return 'a mapping of keys and values';
    case 'either':
      return listOr(shape.options.map(describeShape));
    case 'number':
      return 'a number';
    case 'integer':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'any':
      return 'a value';
  }
}

/** “a role or a forum”. */
export function kindsInWords(kinds: readonly string[]): string {
  return listOr(kinds.map((kind) => withArticle(kindInWords(kind))));
}

export function kindInWords(kind: string): string {
  return kind === '*' ? 'element' : kind.replaceAll('-', ' ');
}

export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** What stands in a place, in words. */
export function describeNode(node: YamlNode): string {
  if (node.kind === 'seq') return 'a list';
  if (node.kind === 'map') return 'a mapping of keys and values';
  if (node.value === null) return 'nothing at all';
  if (typeof node.value === 'string') return `the text “${shorten(node.value)}”`;
  return typeof node.value === 'boolean' ? `the truth value ${node.value}` : `the number ${node.source ?? node.value}`;
}

/** A text short enough to stand in a sentence. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
