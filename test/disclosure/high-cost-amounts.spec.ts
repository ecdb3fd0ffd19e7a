import { Contribution, roundedSum, sumHidden } from '@lib/disclosure-control/primary/amounts';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { Random } from '../../apps/cli/src/practice/random';
import {
  INSIDER,
  madePrices,
  MadePrice,
  MONTHLY,
  rangeOf,
  releasedOf,
  roundedAlone,
  WEEKLY,
  withAnInsider,
} from './high-cost-amounts';

const MOST = 40_000;

/** Sums of 6 to 60 placements of 3 to 8 boroughs, some with a single dear one, some with one that has nearly all. */
const madeSum = (random: Random): Contribution[] => {
  const boroughs = random.whole(3, 8);
  const dear = random.pick([0.05, 0.3, 0.6, 1]);
  return Array.from({ length: random.whole(6, 60) }, () => ({
    contributor: random.chance(0.2) ? 0 : random.whole(0, boroughs - 1),
    amount: Math.max(1, Math.round(MOST * Math.min(1, random.next() ** 2 * dear * 2))),
  }));
};

const totalOf = (contributions: readonly Contribution[]): number =>
  contributions.reduce((sum, { amount }) => sum + amount, 0);

describe('a sum of money, were it printed to the penny', () => {
  const random = new Random(74, 'sums');
  const sums = Array.from({ length: 2_000 }, () => madeSum(random));
  const shown = sums.filter((one) => sumHidden(one, MOST) === null);

  it('is shown of many made-up sums and hidden of many', () => {
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.length).toBeLessThan(1_700);
  });

  it('leaves to somebody outside, and to each borough, any one placement from nothing to the most that counts', () => {
    for (const one of shown) expect(placementsNarrowed(one)).toEqual([]);
  });

  it('leaves each borough every other’s own amount from a tenth less to a tenth more than it is', () => {
    for (const one of shown) expect(boroughsFound(one)).toEqual([]);
  });

  it('may be added to another that is shown: what is left of a whole without its parts tells no more than they do', () => {
    const pairs = shown.slice(1).map((one, at) => [...shown[at]!, ...one]);
    expect(pairs.filter((one) => sumHidden(one, MOST) !== null)).toEqual([]);
  });

  it('would give placements and boroughs away, were it shown whatever it is of', () => {
    expect(sums.flatMap(placementsNarrowed).length).toBeGreaterThan(0);
    expect(sums.flatMap(boroughsFound).length).toBeGreaterThan(0);
  });
});

const boroughsOf = (sum: readonly Contribution[]): number[] => [
  ...new Set(sum.map(({ contributor }) => contributor)),
];

/** For whom a placement that is not their own is no longer anything from nothing to the most: what others may be is all that limits it. */
const placementsNarrowed = (sum: readonly Contribution[]): (number | null)[] =>
  [null, ...boroughsOf(sum)].filter((insider) => {
    const others = sum.filter(({ contributor }) => contributor !== insider);
    const left = totalOf(others);
    return others.length > 0 && (left - (others.length - 1) * MOST > 0 || left < MOST);
  });

/** Which borough comes within a tenth of which other’s amount, by what is left of the sum without its own. */
const boroughsFound = (sum: readonly Contribution[]): [number, number][] => {
  const own = new Map(boroughsOf(sum).map((id) => [id, sum.filter(({ contributor }) => contributor === id)]));
  const whole = totalOf(sum);
  return boroughsOf(sum).flatMap((insider) => {
    const left = whole - totalOf(own.get(insider)!);
    const least = left - (sum.length - own.get(insider)!.length - 1) * MOST;
    return boroughsOf(sum)
      .filter((other) => other !== insider)
      .filter((other) => {
        const theirs = totalOf(own.get(other)!);
        return least > 0.9 * theirs || left < 1.1 * theirs;
      })
      .map((other): [number, number] => [insider, other]);
  });
};

describe('two quarters between which one placement came or went', () => {
  it('leave it from nothing to the most that counts, and are the same four times in five at least', () => {
    const random = new Random(75, 'quarters');
    const step = 5 * MOST;
    let moved = 0;
    for (let at = 0; at < 2_000; at += 1) {
      const before = [{ contributor: 1, amount: random.whole(1_000_000, 4_000_000) }];
      const after = [...before, { contributor: 2, amount: random.whole(1, MOST) }];
      const [first, second] = [roundedSum(before, step), roundedSum(after, step)];
      // All that the two numbers say of the difference of the sums behind them.
      const [least, most] = [second - first - step, second - first + step];
      expect(least).toBeLessThanOrEqual(0);
      expect(most).toBeGreaterThanOrEqual(MOST);
      if (first !== second) moved += 1;
    }
    expect(moved).toBeLessThan(400);
  });
});

describe('the week and all months to come together', () => {
  /** Those that end alone on a day would be told apart first. */
  const targetsOf = (prices: readonly MadePrice[]): MadePrice[] => [
    ...prices.filter(({ endsOn }) => endsOn !== null).slice(0, 4),
    ...prices.filter(({ endsOn }) => endsOn === null).slice(0, 2),
  ];
  const largest = (prices: readonly MadePrice[]): number => {
    const sums = new Map<number, number>();
    for (const { borough, weekly } of prices) sums.set(borough, (sums.get(borough) ?? 0) + weekly);
    return [...sums].sort(([, a], [, b]) => b - a)[0]![0];
  };
  const narrowed = async (prices: readonly MadePrice[], printed: ReturnType<typeof releasedOf>) => {
    const found: string[] = [];
    for (const insider of [null, largest(prices)])
      for (const target of targetsOf(prices).filter(({ borough }) => borough !== insider)) {
        const { least, most } = await rangeOf(prices, printed, { insider, target });
        if (least > 1 || most < MOST - 1) found.push(`${target.endsOn}: ${Math.round(least)} to ${Math.round(most)}`);
      }
    return found;
  }; // prettier-ignore

  it.each([
    [451, 0],
    [451, 3],
    [451, 150],
    [60, 20],
  ])(
    'of %i placements of which %i end: who knows the day of each leaves every price from nothing to the most that counts',
    async (many, ending) => {
      for (const seed of [1, 2]) {
        const prices = madePrices(many, ending, seed);
        expect(await narrowed(prices, releasedOf(prices))).toEqual([]);
      }
    },
    120_000,
  );

  it('are shown where nothing ends, and where enough does', () => {
    const shown = (many: number, ending: number): number =>
      releasedOf(madePrices(many, ending, 1)).filter(({ pence }) => pence !== null).length;
    expect(shown(451, 0)).toBe(13);
    expect(shown(451, 150)).toBeGreaterThan(10);
    expect(shown(451, 3)).toBeLessThan(13);
  });

  it('would give a price away to a borough whose own costs fall, were months shown in which a single other ends', async () => {
    const found: string[] = [];
    for (const seed of [1, 2, 10]) {
      const prices = withAnInsider(madePrices(451, 12, seed));
      const of = { insider: INSIDER, target: prices[0]! };
      expect(await rangeOf(prices, releasedOf(prices), of)).toEqual(WIDE);
      const { least, most } = await rangeOf(prices, roundedAlone(prices), of);
      if (least > 1 || most < MOST - 1) found.push(`${seed}: ${Math.round(least)} to ${Math.round(most)}`);
    }
    expect(found.length).toBeGreaterThan(0);
  }, 120_000);
});

const WIDE = { least: expect.closeTo(0, 0), most: expect.closeTo(MOST, 0) };

describe('the register of cubes', () => {
  const amounts = CUBES.flatMap((cube) => (cube.amounts ?? []).map((amount) => ({ cube, amount })));

  it('rounds every sum to five times what a placement counts with at least, in a month of 31 nights too', () => {
    expect(amounts.length).toBeGreaterThan(10);
    for (const { amount } of amounts) {
      const nights = amount.nights ? 31 : 7;
      expect(amount.roundedTo).toBeGreaterThanOrEqual((5 * amount.mostEachWeek * nights) / 7);
    }
    expect([WEEKLY, ...MONTHLY].every(({ mostEachWeek }) => mostEachWeek === MOST * 100)).toBe(true);
  });

  it('has sums of London alone, of categories there are, under codes that no category has', () => {
    for (const { cube, amount } of amounts) {
      expect(cube.areas).toEqual(['london']);
      expect('amountsOf' in cube).toBe(true);
      const codes = cube.categories.map(({ code }) => code);
      expect(codes).toContain(amount.category);
      expect(codes).not.toContain(amount.code);
      const whole = cube.amounts!.map(({ code }) => code);
      expect(new Set(whole).size).toBe(whole.length);
      if (amount.partOf) expect(whole).toContain(amount.partOf);
    }
  });
});
