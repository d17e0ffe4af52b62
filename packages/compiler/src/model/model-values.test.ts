import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestNames, presumedName } from '../diagnostics/nearest-names.ts';
import { addDays, addMonths, daysBetween, isDate } from './dates.ts';
import { addDuration, elapsedHours, workingHours, workingTimeOf } from './durations.ts';
import { amountOf, sumOf } from './money.ts';
import { cellInWords, cellsOf, covers, scopesMeet } from './scopes.ts';
import { revisions, versionInForce } from './versions.ts';

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));

describe('dates', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) =>
    expect(isDate(text)).toBe(true),
  );
  it.each(['2025-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '25-01-01', '2025-01-01T00:00', ''])(
    '“%s” is none',
    (text) => expect(isDate(text)).toBe(false),
  );

  it('count days there and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2025-06-30', -36, '2022-06-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('stay within what can be written, so that they compare as text', () => {
    expect(addMonths('2025-06-30', 99_999_999 * 12)).toBe('9999-12-31');
    expect(addMonths('2025-06-30', -99_999_999 * 12)).toBe('0000-01-30');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('2025-06-30', 1e300)).toBe('9999-12-31');
    expect(addDays('2025-06-30', -1e300)).toBe('0000-01-01');
    expect(addDuration('2025-06-30', `${'9'.repeat(400)}y`)).toBe('9999-12-31');
    expect(addDuration('2025-06-30', '99999999w', -1)).toBe('0000-01-01');
  });

  it('never leave the month that was meant', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const [year, month] = from.split('-').map(Number) as [number, number];
        const [gotYear, gotMonth] = addMonths(from, months).split('-').map(Number) as [number, number];
        expect(gotYear * 12 + gotMonth).toBe(year * 12 + month + months);
      }),
    );
  });
});

describe('durations', () => {
  it.each([
    ['90min', 1.5],
    ['1.5h', 1.5],
    ['3d', 72],
    ['2w', 336],
    ['1mo', 720],
    ['1y', 8760],
    ['0d', 0],
  ])('%s elapses in %d hours', (duration, hours) => expect(elapsedHours(duration)).toBeCloseTo(hours));

  it('of work go by the working day and week', () => {
    expect(['2d', '1w', '90min'].map((duration) => workingHours(duration, workingTimeOf()))).toEqual([16, 40, 1.5]);
    expect(['2d', '1w'].map((duration) => workingHours(duration, workingTimeOf('7.5h', '4d')))).toEqual([15, 30]);
  });

  it('in date arithmetic have whole calendar months and years', () => {
    expect(['1mo', '1y', '90d', '36h', '2w'].map((duration) => addDuration('2024-01-31', duration))).toEqual([
      '2024-02-29',
      '2025-01-31',
      '2024-04-30',
      '2024-02-02',
      '2024-02-14',
    ]);
    expect(addDuration('2025-03-31', '1mo', -1)).toBe('2025-02-28');
  });
});

describe('money', () => {
  it('is compared in rounded hundredths, and has no sum across currencies', () => {
    const sum = sumOf([amountOf(0.1, 'EUR'), amountOf(0.2, 'EUR'), amountOf({ amount: 19.999, currency: 'EUR' })]);
    expect(sum).toEqual({ hundredths: 2030, currency: 'EUR' });
    expect(sumOf([amountOf(1, 'EUR'), amountOf({ amount: 1, currency: 'USD' })])).toBeUndefined();
    expect(sumOf([])).toEqual({ hundredths: 0, currency: '' });
  });
});

describe('scopes', () => {
  const dimensions = { brand: ['a', 'b'], region: ['emea', 'us'] };

  it('meet when they share a value in every dimension that both name', () => {
    expect(scopesMeet({ brand: ['a'] }, { region: ['us'] })).toBe(true);
    expect(scopesMeet({ brand: ['a'], region: ['us'] }, { region: ['us', 'emea'] })).toBe(true);
    expect(scopesMeet({ brand: ['a'], region: ['us'] }, { brand: ['b'], region: ['us'] })).toBe(false);
    expect(scopesMeet(undefined, { brand: ['b'] })).toBe(true);
  });

  it('are cut into cells within another scope', () => {
    expect(cellsOf(dimensions, ['brand', 'region'], { region: ['us'] }).map(cellInWords)).toEqual([
      'brand=a,region=us',
      'brand=b,region=us',
    ]);
    expect(cellsOf(dimensions, []).map(cellInWords)).toEqual(['']);
    expect(covers({ brand: ['a'] }, { brand: 'a', region: 'us' })).toBe(true);
    expect(covers({ brand: ['a'], region: ['emea'] }, { brand: 'a', region: 'us' })).toBe(false);
  });
});

describe('versions', () => {
  const versions = ['2025-01-01', '2023-01-01', '2024-01-01'].map((effective, index) => ({
    version: String(index),
    effective,
  }));

  it('are revisions but for the earliest by date, wherever it stands', () => {
    expect(revisions(versions).map(({ effective }) => effective)).toEqual(['2024-01-01', '2025-01-01']);
    expect(revisions([])).toEqual([]);
  });

  it('hold from their day on', () => {
    expect(
      ['2022-12-31', '2023-01-01', '2024-12-31', '2030-01-01'].map((day) => versionInForce(versions, day)?.effective),
    ).toEqual([undefined, '2023-01-01', '2024-01-01', '2025-01-01']);
  });
});

describe('nearest names', () => {
  it('come nearest first, and none comes for what is like nothing', () => {
    expect(nearestNames('salesfroce', ['salesforce', 'segment', 'marketo'])).toEqual(['salesforce']);
    expect(nearestNames('onwer', ['owner', 'name', 'formerly'])).toEqual(['owner']);
    expect(nearestNames('zzzz', ['owner', 'name'])).toEqual([]);
    expect(nearestNames('stagemap', ['stageMap', 'stages'])).toEqual(['stageMap']);
  });

  it('presume only where one is nearer than all others', () => {
    const known = ['cmo', 'cro', 'cfo'];
    expect(presumedName('cxo', nearestNames('cxo', known))).toBeUndefined();
    expect(presumedName('cmoo', nearestNames('cmoo', known))).toBe('cmo');
  });
});
