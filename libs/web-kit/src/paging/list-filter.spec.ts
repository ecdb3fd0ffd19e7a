import { appliedFilters, chosenOf, ListFilter, refuseOtherNames } from './list-filter';

const FILTERS: readonly ListFilter<'state' | 'kind'>[] = [
  { name: 'state', label: 'State', choices: [{ value: 'ready', text: 'Ready' }] },
  { name: 'kind', label: 'Kind', choices: [{ value: 'a', text: 'A' }] },
];

describe('the filters of a list', () => {
  it('take one of their answers from an address, and nothing else', () => {
    expect(chosenOf(FILTERS, { state: 'ready' }, 'state')).toBe('ready');
    expect(chosenOf(FILTERS, { state: 'gone' }, 'state')).toBeUndefined();
    expect(chosenOf(FILTERS, { state: ['ready'] }, 'state')).toBeUndefined();
    expect(chosenOf(FILTERS, {}, 'kind')).toBeUndefined();
  });

  it('are all that an address may name, with what else the list knows', () => {
    expect(() => refuseOtherNames({ kind: 'a', page: '2' }, FILTERS, ['page'])).not.toThrow();
    expect(() => refuseOtherNames({ foo: 'bar' }, FILTERS, ['page'])).toThrow(
      'questions that we did not ask',
    );
  });

  it('say what is applied, each with the address that takes it off and begins at the first page', () => {
    const applied = appliedFilters(
      FILTERS,
      { state: 'ready', kind: 'none' },
      '/list?state=ready&page=3&sort=a',
    );
    expect(applied).toEqual([{ heading: 'State', items: [{ text: 'Ready', href: '/list?sort=a' }] }]);
  });
});
