import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExplorerState, FACETS, NO_FILTERS, readState, SHOWN, START, toggled, writeState } from './state.ts';

const values = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 });
const states: fc.Arbitrary<ExplorerState> = fc
  .record({
    query: fc.string(),
    filters: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values]))) as fc.Arbitrary<
      ExplorerState['filters']
    >,
    at: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    shown: fc.constantFrom(...SHOWN),
  })
  .map((state) => (state.at === undefined ? { ...state, shown: 'map' } : state));

describe('the address of the explorer', () => {
  it('says what is looked at, in words that people can read', () => {
    const state: ExplorerState = {
      query: 'lead score',
      filters: { ...NO_FILTERS, kind: ['system', 'flow'], owner: ['role/cmo'] },
      at: 'system/crm',
      shown: 'dependants',
    };
    expect(writeState(state)).toBe('q=lead+score&kind=system&kind=flow&owner=role/cmo&at=system/crm&show=dependants');
  });

  it('brings others to the same, whatever was looked for', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it('is empty at the start, and what it can’t mean is left out', () => {
    expect(writeState(START)).toBe('');
    expect(readState('show=lineage&x=1')).toEqual(START);
    expect(readState('at=system/crm&show=everything')).toEqual({ ...START, at: 'system/crm' });
  });

  it('turns a value on and off', () => {
    const once = toggled(START, 'kind', 'system');
    expect(once.filters.kind).toEqual(['system']);
    expect(toggled(once, 'kind', 'system')).toEqual(START);
  });
});
