import { groupBy } from '@spandrel/compiler';
import { escapeLabel } from '@spandrel/renderers';
import type { ElementHistory } from '../history/element-history.ts';
import { listEvents } from '../history/list-events.ts';

/** The history as a timeline of Mermaid, from left to right, a day at a time. */
export function historyAsTimeline(history: ElementHistory): string {
  const events = [...listEvents(history)].reverse();
  const days = groupBy(events, ({ date }) => date ?? 'not yet');
  const lines = [...days].map(([date, ofDay]) => {
    const told = ofDay.map(({ title, details: [first], warning }) => {
      const label = escapeLabel(first === undefined ? title : `${title} – ${first}`);
      // By itself, so that a long label is not cut before it.
      return warning === undefined ? label : `${label} ${escapeLabel(`(${warning})`)}`;
    });
    return `  ${escapeLabel(date)} : ${told.join(' : ')}`;
  });
  return ['timeline', `  title ${escapeLabel(history.element.title)}`, ...lines, ''].join('\n');
}
