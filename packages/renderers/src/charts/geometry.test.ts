import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartViews } from '../../testing/chart-views.ts';
import { chartFaultsOf } from '../../testing/find-chart-faults.ts';
import { type Picture, readPicture } from '../../testing/read-picture.ts';
import { compileFiles, exampleNames, outspoken, readExample } from '../../testing/workspaces.ts';
import { toSvg, views } from '../index.ts';
import type { CalendarEntry, CalendarView, QuadrantPoint, QuadrantView, SharesView, View } from '../views/view.ts';
import { arrangeQuadrant } from './arrange-quadrant.ts';

type ChartView = SharesView | QuadrantView | CalendarView;

function isChart(view: View): view is ChartView {
  return view.kind === 'shares' || view.kind === 'quadrant' || view.kind === 'calendar';
}

async function pictureOf(view: View): Promise<Picture> {
  return readPicture((await toSvg(view, { theme: 'light' })) ?? '');
}

/** What a chart has to show. */
function countOf(view: SharesView | CalendarView): number {
  if (view.kind === 'shares') return view.shares.length;
  return view.sections.reduce((sum, { entries }) => sum + entries.length, 0);
}

/** How many points have their names beside them or below the field. */
function namedIn(view: QuadrantView): number {
  const { spots, key } = arrangeQuadrant(view);
  return spots.reduce((sum, { label, points }) => sum + (label ? points.length : 0), key.length);
}

test.each(exampleNames())('every chart of %s is drawn without one thing on another', async (name) => {
  const charts = views(compileFiles(readExample(name), [outspoken])).filter(isChart);
  expect(charts.length).toBeGreaterThan(0);
  for (const view of charts) {
    const picture = await pictureOf(view);
    expect(chartFaultsOf(picture), view.id).toEqual([]);
    if (view.kind === 'quadrant') expect(namedIn(view), view.id).toBe(view.points.length);
    else expect(picture.tooltips, view.id).toHaveLength(countOf(view));
  }
});

test('any chart is', async () => {
  await fc.assert(
    fc.asyncProperty(chartViews, async (view) => {
      const picture = await pictureOf(view);
      expect(chartFaultsOf(picture)).toEqual([]);
      if (view.kind === 'quadrant') expect(namedIn(view)).toBe(view.points.length);
      else expect(picture.tooltips).toHaveLength(countOf(view));
    }),
    { numRuns: 200 },
  );
});

function portfolioOf(points: readonly QuadrantPoint[]): QuadrantView {
  return {
    kind: 'quadrant',
    id: 'portfolio',
    title: 'Portfolio',
    description: 'Channels.',
    across: { low: 'little', high: 'much' },
    up: { low: 'cheap', high: 'dear' },
    quarters: ['one', 'two', 'three', 'four'],
    points,
    hidden: [],
    tables: [],
  };
}

test('names that find no room beside their point stand below the field, behind its number', async () => {
  const points = Array.from({ length: 40 }, (_, at) => ({ label: `Channel ${at + 1}`, across: 0.7, up: 0.7 }));
  const { texts, shapes } = await pictureOf(portfolioOf([...points, { label: 'Alone', across: 0.2, up: 0.2 }]));
  const shown = texts.map(({ text }) => text);
  expect(shown).toEqual(
    expect.arrayContaining(['Alone', ...points.map(({ label }) => label), 'named below the field']),
  );
  // The number of the one spot, at every name in the key, and in the legend.
  expect(shown.filter((text) => text === '1')).toHaveLength(1 + 40 + 1);
  expect(shapes.filter(({ look }) => look.includes('dot'))).toHaveLength(2 + 40 + 1);
});

test('names of few points on one spot stand below one another', async () => {
  const points = ['Paid search', 'Paid social'].map((label) => ({ label, across: 1, up: 1 }));
  const { texts } = await pictureOf(portfolioOf(points));
  const [first, second] = points.map(({ label }) => texts.find(({ text }) => text === label));
  expect(second).toMatchObject({ y: (first?.y ?? 0) + 17 });
});

test('what is a trifle beside a middle line is seen to be on its side', async () => {
  const { shapes } = await pictureOf(
    portfolioOf([0.4999, 0.5, 0.5001].map((across) => ({ label: `At ${across}`, across, up: 0.8 }))),
  );
  const dots = shapes.filter(({ look }) => look.includes('dot')).map(({ x }) => x);
  expect(dots).toHaveLength(3);
  const [left, right] = shapes.filter(({ look }) => look.includes('quarter')).map(({ x }) => x) as [number, number];
  expect(dots[0]).toBeLessThan(left - 15);
  expect(dots[2]).toBeGreaterThan(left);
  expect(right).toBeLessThan(left);
});

function calendarOf(today: string, entries: readonly CalendarEntry[]): CalendarView {
  return {
    kind: 'calendar',
    id: 'calendar',
    title: 'Calendar',
    description: 'Campaigns.',
    today,
    sections: [{ label: 'Everywhere', entries }],
    hidden: [],
    tables: [],
  };
}

test('a calendar says of each thing how it stands, and when', async () => {
  const { texts } = await pictureOf(
    calendarOf('2025-06-30', [
      { label: 'Spring sale', from: '2025-03-01', to: '2025-05-31', state: 'late' },
      { label: 'Launch', from: '2025-07-15', to: '2025-07-15', state: 'ahead' },
    ]),
  );
  expect(texts.map(({ text }) => text)).toEqual([
    'Calendar',
    'Campaigns.',
    'Everywhere',
    '2025',
    ...['Mar', 'Apr', 'May', 'Jun', 'Jul'],
    'Spring sale',
    'late · 2025-03-01 – 2025-05-31',
    'Launch',
    'ahead · 2025-07-15',
    'Today, 2025-06-30',
    'ahead',
    'late',
    'one day',
  ]);
});

test('today, where it is far from everything, is told at the end of the axis', async () => {
  const sale = { label: 'Sale', from: '2019-03-01', to: '2019-05-31', state: 'done' } as const;
  const shown = async (today: string): Promise<string[]> =>
    (await pictureOf(calendarOf(today, [sale]))).texts.map(({ text }) => text);
  expect(await shown('2025-06-30')).toContain('Today, 2025-06-30 →');
  expect(await shown('2012-06-30')).toContain('← Today, 2012-06-30');
});

test('the faults are found', async () => {
  const view = portfolioOf([{ label: 'Fairs', across: 0.2, up: 0.2 }]);
  const picture = await pictureOf(view);
  const [name] = picture.texts.filter(({ text }) => text === 'Fairs');
  const [dot] = picture.shapes.filter(({ look }) => look.includes('dot'));
  if (!name || !dot) throw new Error('The point has no name.');
  const withText = (changed: object): string[] =>
    chartFaultsOf({ ...picture, texts: [...picture.texts.filter((text) => text !== name), { ...name, ...changed }] });
  expect(withText({})).toEqual([]);
  expect(withText({ x: dot.x })).toEqual(['“Fairs” is on dot']);
  expect(withText({ x: -5 })).toContain('“Fairs” is outside');
  expect(withText({ width: 600 })).toContain('“Fairs” leaves quarter slate');
  expect(chartFaultsOf({ ...picture, texts: [...picture.texts, { ...name, text: 'Shows' }] })).toEqual([
    '“Fairs” is on “Shows”',
  ]);
  expect(chartFaultsOf({ ...picture, shapes: [...picture.shapes, dot] })).toContain('a point is on another');
});
