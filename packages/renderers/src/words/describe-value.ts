import type { Shape } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries, presentItems } from '../present-items.ts';
import { PAST_FIGURES } from '../views/definition-history.ts';
import { linkTo, separated, textCell } from '../views/make-cells.ts';
import type { Cell } from '../views/view.ts';
import { grouped } from './count-things.ts';
import { durationInWords } from './describe-duration.ts';
import { keyName, termInWords } from './name-things.ts';

/** A value as people read it, going by what the language says that it is. */
export function describeValue(value: unknown, shape: Shape | undefined, index: CompilationIndex, key = ''): Cell {
  if (value === undefined || value === null) return [];
  switch (shape?.type) {
    case 'reference':
      return typeof value === 'string' ? [linkTo(value, index)] : textCell(plainly(value));
    case 'list':
      return separated(
        presentItems(Array.isArray(value) ? value : [value]).map((item) =>
          describeValue(item, shape.items, index, key),
        ),
        shape.items.type === 'object' ? '; ' : ', ',
      );
    case 'map':
      return describeMap(value, shape.keys, shape.values, index);
    case 'object':
      return describeObject(value, shape.keys, index);
    case 'either':
      if (typeof value === 'number' && isMoney(shape.options))
        return textCell(`${grouped(value)} ${index.model.architecture.currency ?? ''}`.trim());
      return describeValue(value, optionFor(value, shape.options), index, key);
    case 'text':
      return typeof value === 'string'
        ? describeText(value, shape.format, shape.values, key)
        : textCell(plainly(value));
    default:
      return describePlain(value, key);
  }
}

function describeText(
  text: string,
  format: string | undefined,
  values: readonly string[] | undefined,
  key: string,
): Cell {
  if (format === 'duration' || format === 'workingDuration') return textCell(durationInWords(text));
  if (format === 'expression') return [{ text, code: true }];
  if (key === 'historyPolicy') return textCell(PAST_FIGURES[text] ?? text);
  if (text === '*') return textCell('all fields');
  if (values ? !values.includes('==') : VOCABULARIES.has(key)) return textCell(termInWords(text));
  return /^(https?:\/\/|mailto:)\S+$/i.test(text) ? [{ text, url: text }] : textCell(text);
}

/** Keys that take a term, of which the language only suggests some. */
const VOCABULARIES: ReadonlySet<string> = new Set(['category', 'provides', 'region']);

function describePlain(value: unknown, key: string): Cell {
  if (typeof value === 'boolean') return textCell(value ? 'yes' : 'no');
  if (typeof value === 'number')
    return textCell(key === 'utilisation' ? `${Math.round(value * 100)}%` : grouped(value));
  return typeof value === 'object' ? [{ text: plainly(value), code: true }] : textCell(plainly(value));
}

function describeMap(value: unknown, keys: Shape | undefined, values: Shape, index: CompilationIndex): Cell {
  const entries = presentEntries(value as Record<string, unknown>).map(([name, inner]): Cell => {
    const label: Cell = keys?.type === 'reference' ? [linkTo(name, index)] : textCell(name);
    const said = describeValue(inner, values, index, name);
    return said.length === 0 ? label : [...label, { text: ': ' }, ...said];
  });
  return separated(entries, '; ');
}

function describeObject(value: unknown, keys: Readonly<Record<string, Shape>>, index: CompilationIndex): Cell {
  const amount = moneyOf(value);
  if (amount !== undefined) return textCell(amount);
  if (typeof value !== 'object') return textCell(plainly(value));
  const entries = presentEntries(value as Record<string, unknown>).map(([name, inner]): Cell => {
    const said = describeValue(inner, keys[name], index, name);
    return said.length === 0 ? [] : [{ text: `${keyName(name).toLowerCase()}: ` }, ...said];
  });
  return separated(entries, '; ');
}

function isMoney(options: readonly Shape[]): boolean {
  return options.some((option) => option.type === 'object' && 'currency' in option.keys);
}

function moneyOf(value: unknown): string | undefined {
  const { amount, currency } = (typeof value === 'object' ? value : {}) as { amount?: unknown; currency?: unknown };
  return typeof amount === 'number' && typeof currency === 'string' ? `${grouped(amount)} ${currency}` : undefined;
}

function optionFor(value: unknown, options: readonly Shape[]): Shape | undefined {
  const wanted = Array.isArray(value)
    ? ['list']
    : typeof value === 'object'
      ? ['object', 'map']
      : typeof value === 'string'
        ? ['reference', 'text']
        : [typeof value, 'integer', 'any'];
  return options.find(({ type }) => wanted.includes(type));
}

/** A text for a value of any kind, even one that a broken workspace leaves where another belongs. */
export function plainly(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
