import { addDays } from '@spandrel/compiler';
import fc from 'fast-check';
import type { CalendarEntry, CalendarView, QuadrantView, SharesView } from '../src/views/view.ts';
import { hostile } from './hostile-text.ts';

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Paid search', 'Trade fairs', 'A name of several words', 'עברית', '') },
  { weight: 1, arbitrary: fc.constant('x'.repeat(10_000)) },
  hostile,
);
const facts = { title: text, description: text, label: text };
const hidden = fc.array(fc.record({ count: fc.nat(2000), what: text }), { maxLength: 2 });

const percent = fc.oneof(fc.constantFrom(0, 1, 99, 100, 101, 1_000_000), fc.nat(300));

/** Bars of any length, none of them among them. */
const sharesViews: fc.Arbitrary<SharesView> = fc
  .record({
    ...facts,
    shares: fc.array(fc.record({ label: text, figures: text, percent }), { minLength: 1, maxLength: 30 }),
  })
  .map(({ label, ...view }) => ({ ...view, kind: 'shares', id: 'any', measure: label, tables: [] }));

const place = fc.oneof(fc.constantFrom(0, 0.5, 0.5001, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const scattered = fc.array(fc.record({ label: text, across: place, up: place }), { maxLength: 50 });
/** Points that all stand where one does, or very near. */
const crowded = fc
  .record({
    across: place,
    up: place,
    labels: fc.array(text, { minLength: 2, maxLength: 40 }),
    step: fc.constantFrom(0, 0.001, 0.01),
  })
  .map(({ labels, across, up, step }) =>
    labels.map((label, at) => ({ label, across: Math.min(1, across + at * step), up })),
  );

const quadrantViews: fc.Arbitrary<QuadrantView> = fc
  .record({ ...facts, hidden, points: fc.oneof(scattered, crowded) })
  .map(({ label, ...view }) => {
    const axis = { low: label, high: label };
    return {
      ...view,
      kind: 'quadrant',
      id: 'any',
      across: axis,
      up: axis,
      quarters: [label, label, label, label],
      tables: [],
    };
  });

const day = fc.oneof(
  { weight: 4, arbitrary: fc.nat(900).map((days) => addDays('2024-06-01', days)) },
  { weight: 1, arbitrary: fc.constantFrom('0000-01-01', '1999-12-31', '2024-02-29', '9999-12-31') },
);
const entry = fc
  .record({
    label: text,
    from: day,
    days: fc.oneof(fc.constant(0), fc.nat(400)),
    state: fc.constantFrom<CalendarEntry['state']>('done', 'running', 'ahead', 'late'),
  })
  .map(({ days, ...rest }): CalendarEntry => ({ ...rest, to: addDays(rest.from, days) }));

const calendarViews: fc.Arbitrary<CalendarView> = fc
  .record({
    ...facts,
    hidden,
    today: day,
    sections: fc.array(fc.record({ label: text, entries: fc.array(entry, { minLength: 1, maxLength: 20 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ label, ...view }) => ({ ...view, kind: 'calendar', id: 'any', tables: [] }));

/** Charts of every kind with anything in them. */
export const chartViews: fc.Arbitrary<SharesView | QuadrantView | CalendarView> = fc.oneof(
  sharesViews,
  quadrantViews,
  calendarViews,
);
