import { day } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { NOTHING_RECORDED, RegisterRow } from '@lib/high-cost/register/register-entry';
import { Temporal } from 'temporal-polyfill';
import { monthOf, twelveMonthsTo } from './month-of-costs';

const row = (
  weeklyPence: number | null,
  tier: number,
  lines: readonly Partial<CostLine>[] = [],
): RegisterRow => ({
  ...NOTHING_RECORDED,
  entryId: 'an entry',
  version: 1,
  caseReference: null,
  underOrder: false,
  marked: false,
  weeklyPence,
  reasons: tier > 0 ? [{ kind: 'cost', tier, from: 500_000 * tier }] : [{ kind: 'secure' }],
  lines: lines.map((line, at) => ({
    id: `line ${at}`,
    kind: 'core',
    payer: 'social-care',
    per: 'week',
    pence: 0,
    startsOn: day('2026-05-01'),
    endsOn: null,
    source: 'page',
    enteredAt: Temporal.Instant.from('2026-05-01T09:00:00Z'),
    enteredByName: 'An officer',
    version: 1,
    ...line,
  })),
  placement: {
    id: 'a placement',
    childId: 'a child',
    localReference: 'A1',
    serviceReference: 'C-222222',
    birthMonth: day('2012-05-01'),
    startedOn: day('2026-05-01'),
    endedOn: null,
    place: 'K2',
    group: 'residential',
    need: 'N1',
    provider: null,
    urn: null,
    locationTier: null,
    distanceMiles: null,
  },
});

describe('a month of what high-cost placements cost', () => {
  it('adds up prices, and leaves a placement without one out of the middle and not out of the count', () => {
    const month = monthOf(
      day('2026-05-31'),
      [row(500_000, 1), row(700_000, 1), row(1_200_001, 2), row(null, 0)],
      3,
    );
    expect(month).toMatchObject({
      placements: 4,
      priced: 3,
      weeklyPence: 2_400_001,
      medianPence: 700_000,
      byTier: [2, 1, 0],
    });
    expect(month.yearlyPence).toBe(Math.round((2_400_001 * 365) / 7));
  });

  it('takes the middle of two, and none of none', () => {
    expect(monthOf(day('2026-05-31'), [row(500_000, 1), row(700_001, 1)], 3).medianPence).toBe(600_001);
    expect(monthOf(day('2026-05-31'), [row(null, 0)], 3).medianPence).toBeNull();
  });

  it('says who is invoiced on the day, and nothing that is paid once or is over', () => {
    const lines = [
      { pence: 400_000 },
      { kind: 'education', payer: 'education', pence: 90_000 },
      { kind: 'therapy', payer: 'health', pence: 10_000, endsOn: day('2026-05-31') },
      { kind: 'one-off', per: 'once', pence: 55_000, startsOn: day('2026-05-31') },
    ] as const;
    expect(monthOf(day('2026-05-31'), [row(490_000, 1, lines)], 3).byPayer).toEqual({
      'social-care': 400_000,
      education: 90_000,
      health: 0,
    });
  });

  it('goes over the ends of twelve months, the last of them the day itself', () => {
    const days = twelveMonthsTo(day('2028-03-15'));
    expect(days).toHaveLength(12);
    expect([days[0], days[10], days[11]]).toEqual(['2027-04-30', '2028-02-29', '2028-03-15']);
  });
});
