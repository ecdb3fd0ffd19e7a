import { day } from '@lib/kernel/day';
import { CostLine } from '../costs/cost-line';
import { EntryLookedAt, problemsOfEntry } from './many-problems';
import { NOTHING_RECORDED } from './register-entry';

const TODAY = day('2026-06-12');
const CORE: CostLine = {
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 700_000,
  startsOn: day('2026-01-05'),
  endsOn: null,
};

const entry = (over: Partial<EntryLookedAt>): EntryLookedAt => ({
  placement: { id: 'a', childId: 'b', startedOn: day('2026-01-05'), endedOn: null },
  facts: NOTHING_RECORDED,
  lines: [CORE],
  funding: [],
  ...over,
});
const fields = (over: Partial<EntryLookedAt>): string[] =>
  problemsOfEntry(entry(over), TODAY).map(({ field }) => field);

describe('an entry that comes with many others', () => {
  it('is sound where each of its parts is', () => {
    expect(fields({})).toEqual([]);
  });

  it('names everything that is wrong with its facts, its lines and its funding, and where it is', () => {
    const facts = { ...NOTHING_RECORDED, staffPerChild: 10, reviewDueOn: day('2025-12-01') };
    const lines = [CORE, { ...CORE, kind: 'therapy', pence: 0, startsOn: day('2026-01-04') } as const];
    const funding = [
      { funder: 'health', status: 'agreed', weeklyPence: null, statedOn: day('2026-06-13'), evidence: null },
    ] as const;
    expect(fields({ facts, lines, funding })).toEqual([
      'staffPerChild',
      'reviewDueOn',
      'lines[1].amount',
      'lines[1].startsOn',
      'funding[0].weekly',
      'funding[0].statedOn',
      'funding[0].evidence',
    ]);
  });

  it('ends its open lines with the placement, so that a core fee after it is no second one', () => {
    const placement = { id: 'a', childId: 'b', startedOn: day('2026-01-05'), endedOn: day('2026-02-02') };
    const after = { ...CORE, startsOn: day('2026-02-02'), endsOn: day('2026-02-16') };
    expect(fields({ placement, lines: [CORE, after] })).toEqual([]);
    expect(fields({ lines: [CORE, after] })).toEqual(['lines[1].startsOn']);
  });
});
