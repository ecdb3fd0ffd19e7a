import { day } from '@lib/kernel/day';
import { CaseOfSearch, Started } from './searches-known.query';
import { searchFacts } from './search-facts';

const ON = day('2026-03-31');

const start: Started = {
  ...{ on: day('2026-02-20'), weeklyPence: 100_000, group: 'residential', urn: 'SC000001', sector: null },
  ...{ locationTier: null, distanceMiles: null, endedOn: null, registration: 'registered', listed: null },
};
const search = (over: Partial<CaseOfSearch> = {}): CaseOfSearch => ({
  ...{ id: 'a-case', reference: 'PLP-2026-0001', serviceReference: 'C-7KQ4M2' },
  ...{ ask: 'new placement', status: 'listed' },
  ...{ statusOn: day('2026-02-10'), closedBecause: null, neededBy: null, beganOn: day('2026-02-08') },
  ...{ birthMonth: day('2012-02-01'), sex: 'M', underOrder: false, answers: {}, sought: null },
  ...{ preferred: 'childrens home', approaches: [], start: null, ...over },
});
const outcome = (over: Partial<CaseOfSearch>): unknown => searchFacts(search(over), ON).outcome;

describe('a search on a day', () => {
  it('goes on until something came of it', () => {
    expect(outcome({})).toBe('searching');
    expect(outcome({ start })).toBe('preferred');
    expect(outcome({ start: { ...start, group: 'fostering-mainstream' } })).toBe('alternative');
    expect(outcome({ start: { ...start, registration: 'applied' } })).toBe('unregistered');
    expect(outcome({ status: 'withdrawn', closedBecause: 'plan changed' })).toBe('withdrawn');
  });

  it('was open on the day if it ended later', () =>
    expect(outcome({ status: 'withdrawn', statusOn: day('2026-04-01') })).toBe('searching'));

  it('leaves open what the case does not tell', () => {
    expect(outcome({ status: 'withdrawn', closedBecause: 'placed elsewhere' })).toBeNull();
    expect(outcome({ status: 'rejected' })).toBeNull();
    expect(outcome({ start: { ...start, group: null } })).toBeNull();
    expect(outcome({ start, preferred: null })).toBeNull();
  });

  it.each([
    ['2026-02-08', 'today'],
    ['2026-02-01', 'today'],
    ['2026-02-12', 'under_5'],
    ['2026-02-13', 'over_5'],
  ])('needed by %s is needed %s', (by, expected) =>
    expect(searchFacts(search({ neededBy: day(by) }), ON).neededBy).toBe(expected),
  );

  it('seeks what was said when nothing was found, before the option the borough would choose', () =>
    expect(
      searchFacts(search({ sought: { kind: 'supported accommodation', area: 'london' } }), ON).preferred,
    ).toBe('supported'));
});
