import { describe, expect, it } from 'vitest';
import { explorerOf } from '../../testing/explorer-of.ts';
import { buildSearch } from '../search/build-index.ts';
import { prepareFilter } from './filter-things.ts';
import { NO_FILTERS, START } from './state.ts';

const { data } = explorerOf('b2b-22-platforms/before');
const search = buildSearch(data.things.map(({ title, address }) => ({ title, words: address })));
const { filter, elements } = prepareFilter(data, () => search);
const titles = (found: readonly number[]): string[] => found.map((at) => data.things[at]?.title ?? '');

describe('filters', () => {
  it('show every element at first, and no parts', () => {
    const { found, facets } = filter(START);
    expect(found).toEqual(elements);
    expect(facets.area.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Martech and data 54',
      'Governance 19',
      'Strategy and planning 7',
      'Measurement and reporting 4',
      'Process and workflow 4',
    ]);
  });

  it('want any value of a facet, in all facets', () => {
    const { found } = filter({
      ...START,
      filters: { ...NO_FILTERS, kind: ['definition', 'channel'], finding: ['error', 'warning'] },
    });
    expect(titles(found)).toEqual(['Brand advertising', 'Marketing-qualified lead']);
  });

  it('count what would be there, if a facet wanted something else', () => {
    const { facets } = filter({ ...START, filters: { ...NO_FILTERS, kind: ['definition'] } });
    expect(facets.kind.find(({ value }) => value === 'system')).toEqual({
      value: 'system',
      label: 'Systems',
      count: 22,
      isWanted: false,
    });
    expect(facets.area.map(({ value, count }) => `${value} ${count}`)).toEqual(['process-workflow 1']);
  });

  it('find parts by search, words that are begun and words that are misspelt', () => {
    expect(titles(filter({ ...START, query: 'lead.sco' }).found)).toContain('Lead.score');
    expect(titles(filter({ ...START, query: 'salesfroce' }).found)).toContain('Salesforce Sales Cloud');
    expect(filter({ ...START, query: 'zzzz' }).found).toEqual([]);
  });
});
