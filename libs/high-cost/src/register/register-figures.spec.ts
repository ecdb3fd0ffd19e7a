import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { KeptLine, NOTHING_RECORDED, RegisterRow } from './register-entry';
import { figuresOf, reasonsOn } from './register-figures';

const line = (over: Partial<KeptLine>): KeptLine => ({
  id: 'a line',
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 700_000,
  startsOn: day('2026-06-01'),
  endsOn: null,
  source: 'page',
  enteredAt: Temporal.Instant.from('2026-06-01T09:00:00Z'),
  enteredByName: 'An officer',
  version: 1,
  ...over,
});

const row = (lines: readonly KeptLine[], endedOn: string | null = null): RegisterRow => ({
  ...NOTHING_RECORDED,
  entryId: 'an entry',
  version: 1,
  caseReference: null,
  underOrder: false,
  marked: false,
  lines,
  weeklyPence: endedOn === null ? 700_000 : null,
  reasons: [{ kind: 'cost', tier: 1, from: 500_000 }],
  placement: {
    ...{ id: 'a placement', childId: 'a child', localReference: 'A1', serviceReference: 'C-222222' },
    ...{
      birthMonth: day('2012-05-01'),
      place: 'K2',
      group: 'residential',
      need: 'N1',
      provider: null,
      urn: null,
    },
    ...{ startedOn: day('2026-06-01'), locationTier: null, distanceMiles: null },
    endedOn: endedOn === null ? null : day(endedOn),
  },
});
const TODAY = day('2026-06-12');

describe('the figures of a placement', () => {
  it('are a week, a year at that rate, the 365 nights from today and the 11 before it', () => {
    expect(figuresOf(row([line({})]), TODAY)).toMatchObject({
      weeklyPence: 700_000,
      yearlyPence: 36_500_000,
      committedPence: 36_500_000,
      soFarPence: 1_100_000,
    });
  });

  it('end with the placement, and name the end on each line that has none of its own', () => {
    const figures = figuresOf(row([line({})], '2026-06-08'), TODAY);
    expect(figures).toMatchObject({
      weeklyPence: null,
      yearlyPence: null,
      committedPence: 0,
      soFarPence: 700_000,
    });
    expect(figures.lines.map(({ endsOn }) => endsOn)).toEqual(['2026-06-08']);
  });

  it('count what was paid once before the placement began, and lines that add up to the whole', () => {
    const visit = line({ kind: 'one-off', per: 'once', pence: 30_001, startsOn: day('2026-05-20') });
    const { soFarPence, lines } = figuresOf(row([line({ pence: 10_000 }), visit]), TODAY);
    expect(soFarPence).toBe(15_714 + 30_001);
    expect(lines.map((one) => one.soFarPence)).toEqual([15_714, 30_001]);
  });

  it('leave out the reasons of a placement that does not hold on the day', () => {
    expect(reasonsOn(row([line({})]), TODAY)).toHaveLength(1);
    expect(reasonsOn(row([line({})]), day('2026-05-31'))).toEqual([]);
    expect(reasonsOn(row([line({})], '2026-06-12'), TODAY)).toEqual([]);
  });
});
