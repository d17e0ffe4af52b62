import { describe, expect, test } from 'vitest';
import { chooseAxis } from './choose-axis.ts';

function drawn(first: string, last: string): string[] {
  const { from, end, stretches, years } = chooseAxis(first, last);
  return [
    `${from} to ${end}`,
    years.map(({ label, from: begin }) => `${label} from ${begin}`).join(', '),
    stretches.map(({ label }) => label).join(' '),
  ];
}

describe('an axis counts in', () => {
  test('weeks, which begin on Mondays', () => {
    expect(drawn('2024-12-25', '2025-02-10')).toEqual([
      '2024-12-23 to 2025-02-17',
      '2024 from 2024-12-23, 2025 from 2025-01-01',
      '23 Dec|30 Dec|6 Jan|13 Jan|20 Jan|27 Jan|3 Feb|10 Feb'.replaceAll('|', ' '),
    ]);
  });

  test('weeks for a single day, with some after it', () => {
    expect(drawn('2025-06-30', '2025-06-30')).toEqual([
      '2025-06-30 to 2025-08-04',
      '2025 from 2025-06-30',
      '30 Jun 7 Jul 14 Jul 21 Jul 28 Jul',
    ]);
  });

  test('months', () => {
    expect(drawn('2025-01-13', '2025-11-30')).toEqual([
      '2025-01-01 to 2025-12-01',
      '2025 from 2025-01-01',
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov',
    ]);
  });

  test('quarters', () => {
    expect(drawn('2024-02-01', '2026-05-01')).toEqual([
      '2024-01-01 to 2026-07-01',
      '2024 from 2024-01-01, 2025 from 2025-01-01, 2026 from 2026-01-01',
      'Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2',
    ]);
  });

  test('years', () => {
    expect(drawn('2019-06-01', '2027-06-01')).toEqual([
      '2019-01-01 to 2028-01-01',
      '',
      '2019 2020 2021 2022 2023 2024 2025 2026 2027',
    ]);
  });

  test('more years at once', () => {
    expect(drawn('1998-06-01', '2027-06-01')).toEqual([
      '1998-01-01 to 2028-01-01',
      '',
      '1998 2000 2002 2004 2006 2008 2010 2012 2014 2016 2018 2020 2022 2024 2026',
    ]);
    expect(drawn('0000-01-01', '9999-12-31')).toEqual([
      '0000-01-01 to 9999-12-31',
      '',
      '0000 1000 2000 3000 4000 5000 6000 7000 8000 9000',
    ]);
  });
});
