import { Locator } from '@spandrel/compiler';
import type { ElementHistory } from '../history/element-history.ts';
import { listEvents } from '../history/list-events.ts';
import type { Palette } from './palette.ts';

/** The history for people: a line for each thing that happened, the latest first, and below it what it says. */
export function reportHistory(history: ElementHistory, { bold, dim, severity }: Palette): string {
  const { element, compilation, isRemoved } = history;
  const { file, start } = new Locator(compilation).location(element.place);
  const events = listEvents(history);
  const width = Math.max(0, ...events.map(({ title }) => title.length));
  const rows = events.flatMap(({ date, title, details: [first = '', ...rest], warning }) => {
    const margin = ' '.repeat(14 + width + 2);
    return [
      `  ${dim((date ?? '–').padEnd(10))}  ${bold(title.padEnd(width))}  ${first}`.trimEnd(),
      ...rest.map((detail) => margin + detail),
      ...(warning === undefined ? [] : [margin + severity('warning', `! ${warning}`)]),
    ];
  });
  const nothing = rows.length === 0 ? ['  Nothing is known: no version, no decision, no commit.'] : rows;
  const heading = `${bold(element.title.replaceAll(/\s+/g, ' '))}  (${element.address})\n  ${isRemoved ? 'removed; it stood in ' : ''}${file}:${start.line}\n`;
  return `${heading}\n${nothing.join('\n')}\n`;
}
