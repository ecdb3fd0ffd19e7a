import { addMonths, day } from '@lib/kernel/day';
import { Amount, AmountsOfCase, NOW, ReleasedAmount } from '../cubes/cube';
import { protectAmounts } from './protect-amounts';

const ON = day('2026-09-30');

const limits = { mostEachWeek: 4_000_000, roundedTo: 20_000_000 } as const;
const WEEK: Amount = { ...limits, code: 'week', label: 'A week', category: 'total' };
const partners = { ...limits, mostEachWeek: 500_000, roundedTo: 2_500_000, partOf: 'week' } as const;
const PARTS: readonly Amount[] = [
  { ...limits, code: 'ours', label: 'Ours', category: 'total', partOf: 'week' },
  { ...partners, code: 'theirs', label: 'Theirs', category: 'shared' },
];

const MONTHS = [1, 2, 3, 4].map((month): Amount => ({
  ...{ code: `month-${month}`, label: `Month ${month}`, category: 'total' },
  ...{ mostEachWeek: 4_000_000, roundedTo: 100_000_000 },
  nights: (on) => ({
    from: addMonths(day(`${on.slice(0, 8)}01`), month),
    to: addMonths(day(`${on.slice(0, 8)}01`), month + 1),
  }),
}));

/** October, November, December and January. */
const NIGHTS = [31, 30, 31, 31];

/** Ten placements in each of four boroughs. */
const PLACES = Array.from({ length: 40 }, (_, at) => ({ borough: at % 4, at }));

const released = (
  amounts: readonly Amount[],
  caseOf: (one: { borough: number; at: number }) => Readonly<Record<string, number>>,
  isPrinted: (category: string) => boolean = () => true,
): Record<string, ReleasedAmount['pence'] | ReleasedAmount['symbol']> => {
  const cases = new Map<number, AmountsOfCase[]>([0, 1, 2, 3].map((borough) => [borough, []]));
  for (const one of PLACES) cases.get(one.borough)!.push(new Map(Object.entries(caseOf(one))));
  return Object.fromEntries(
    protectAmounts({ amounts, on: ON, cases, isPrinted }).map(({ code, pence, symbol }) => [code, pence ?? symbol]),
  );
}; // prettier-ignore

describe('the sums of a release', () => {
  const paid = () => ({ week: 800_000, ours: 750_000, theirs: 50_000 });

  it('are of what each placement counts with at most, rounded; what rounds to nought says so', () => {
    expect(released([WEEK], paid)).toEqual({ week: 40_000_000 });
    const dear = (one: { at: number }) => ({ week: one.at === 0 ? 90_000_000 : 800_000 });
    expect(released([WEEK], dear)).toEqual({ week: 40_000_000 });
    expect(released([{ ...WEEK, mostEachWeek: 100_000_000 }], dear)).toEqual({ week: 'c' });
    expect(released([{ ...WEEK, roundedTo: 80_000_000 }], () => ({ week: 900_000 }))).toEqual({ week: 'k' });
  });

  it('are hidden where the number of their category is', () => {
    expect(released([WEEK], paid, () => false)).toEqual({ week: 'c' });
    expect(released([WEEK, ...PARTS], paid, (category) => category !== 'shared')).toEqual({
      ...{ week: 40_000_000, ours: 'c', theirs: 'c' },
    });
  });

  it('are of all parts of a sum with the sum, or of none', () => {
    expect(released([WEEK, ...PARTS], paid)).toEqual({
      week: 40_000_000,
      ours: 40_000_000,
      theirs: 2_500_000,
    });
    const oneBoroughs = (one: { borough: number }) => ({ ...paid(), theirs: one.borough === 0 ? 50_000 : 0 });
    expect(released([WEEK, ...PARTS], oneBoroughs)).toEqual({ week: 40_000_000, ours: 'c', theirs: 'c' });
    const fewInAll = (one: { at: number }) => ({ ...paid(), week: one.at < 5 ? 800_000 : 0 });
    expect(released([WEEK, ...PARTS], fewInAll)).toEqual({ week: 'c', ours: 'c', theirs: 'c' });
  });

  describe('of months to come', () => {
    /** Each costs £8,000 a week. @param leaves the month in which a placement ends, on its first night; after all of them where it does not */
    const until = (leaves: (at: number) => number) => (one: { at: number }) =>
      Object.fromEntries([
        [NOW, 800_000],
        ...NIGHTS.map((nights, at) => [
          `month-${at + 1}`,
          at + 1 < leaves(one.at) ? Math.round((800_000 * nights) / 7) : 0,
        ]),
      ]) as Record<string, number>;
    const shown = (leaves: (at: number) => number) => Object.values(released(MONTHS, until(leaves)));

    it('are shown while nothing ends: the month before says as much', () =>
      expect(shown(() => 9)).toEqual([100_000_000, 100_000_000, 100_000_000, 100_000_000]));

    it('are hidden from the month in which a few placements end, until more have ended with them', () => {
      expect(shown((at) => (at === 3 ? 2 : 9))).toEqual([100_000_000, 'c', 'c', 'c']);
      expect(shown((at) => (at === 3 ? 2 : at < 12 ? 4 : 9))).toEqual([100_000_000, 'c', 'c', 100_000_000]);
    });

    it('are hidden where those that end are of two boroughs', () =>
      expect(shown((at) => (at % 4 < 2 ? 2 : 9))).toEqual([100_000_000, 'c', 'c', 'c']));

    it('are held against the week of the day as well', () =>
      expect(shown((at) => (at === 3 ? 1 : 9))).toEqual(['c', 'c', 'c', 'c']));
  });
});
