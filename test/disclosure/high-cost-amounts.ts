import { addDays, Day, day, daysBetween, earliest } from '@lib/kernel/day';
import { highsSolver } from '@lib/disclosure-control/solver/highs-solver';
import { WEEK } from '@lib/measures/high-cost-counts/amounts';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { Amount, AmountsOfCase, NOW, ReleasedAmount } from '@lib/releases/cubes/cube';
import { CasesOfBoroughs, protectAmounts } from '@lib/releases/protecting/protect-amounts';
import { Random } from '../../apps/cli/src/practice/random';
import { BOROUGHS } from './panel-cubes';

export const ON = day('2026-09-30');
const NIGHTS_A_WEEK = 7;

/** A placement as an attacker may know it, but for its price: whose it is, and when it ends. */
export interface MadePrice {
  readonly borough: number;
  /** Pence a week. */
  readonly weekly: number;
  /** Its last nights are known; null where nothing says that it ends. */
  readonly endsOn: Day | null;
}

/** @param ending how many of them end in the twelve months, on any day */
export const madePrices = (many: number, ending: number, seed: number): MadePrice[] => {
  const random = new Random(seed, `prices ${many} ${ending}`);
  const shares = BOROUGHS.map(() => 0.3 + random.next() ** 2 * 1.7);
  return Array.from({ length: many }, (_, at) => ({
    borough: Number(random.weighted(Object.fromEntries(BOROUGHS.map((id, of) => [String(id), shares[of]!])))),
    weekly: Math.round(2_500 * Math.exp(random.next() * 1.1 + random.next() * 1.3)) * 100,
    endsOn: at < ending ? addDays(ON, random.whole(1, 365)) : null,
  }));
};

export const WEEKLY = cubeOf('hcli-costs')!.amounts!.find(({ code }) => code === WEEK)!;
export const MONTHLY = cubeOf('hcli-commitments')!.amounts!;

const caseOf = ({ weekly, endsOn }: MadePrice): AmountsOfCase =>
  new Map([
    [NOW, weekly],
    ...[WEEKLY, ...MONTHLY].map((amount): [string, number] => [
      amount.code,
      Math.round((weekly * nightsIn(amount, { endsOn })) / NIGHTS_A_WEEK),
    ]),
  ]);

/**
 * The same, but that the first dozen are the last of one borough, which end through the year, and a single one of another: a
 * borough that knows how its own costs fall knows more of the sums of the others.
 */
export const withAnInsider = (prices: readonly MadePrice[]): MadePrice[] =>
  prices.map((one, at) => {
    if (at === 0) return { ...one, borough: OTHER };
    return at < 12 ? { ...one, borough: INSIDER, weekly: 2_000_000 } : one;
  });

export const [INSIDER, OTHER] = [305, 301];

/** What is released of them: the week, and each month to come. */
export const releasedOf = (prices: readonly MadePrice[]): ReleasedAmount[] => {
  const cases: CasesOfBoroughs = new Map(
    BOROUGHS.map((id) => [id, prices.filter(({ borough }) => borough === id).map(caseOf)]),
  );
  return protectAmounts({ amounts: [WEEKLY, ...MONTHLY], on: ON, cases, isPrinted: () => true });
};

/** Every sum as if nothing were ever hidden, rounded all the same. */
export const roundedAlone = (prices: readonly MadePrice[]): ReleasedAmount[] =>
  [WEEKLY, ...MONTHLY].map(({ code, roundedTo }) => {
    const whole = prices.reduce((sum, one) => sum + caseOf(one).get(code)!, 0);
    return { code, symbol: null, pence: Math.floor(whole / roundedTo + 0.5) * roundedTo };
  });

const known = new Map<string, number>();

const nightsIn = (amount: Amount, { endsOn }: Pick<MadePrice, 'endsOn'>): number => {
  const key = `${amount.code} ${endsOn}`;
  if (!known.has(key)) known.set(key, worked(amount, endsOn));
  return known.get(key)!;
};

const worked = ({ nights }: Amount, endsOn: Day | null): number => {
  if (!nights) return NIGHTS_A_WEEK;
  const { from, to } = nights(ON);
  return Math.max(0, daysBetween(from, endsOn === null ? to : earliest(endsOn, to)));
};

/**
 * The least and the most that a placement can cost a week, for somebody who has every printed sum, knows their own borough’s
 * prices to the penny, how many placements there are elsewhere and the day each ends: a linear programme over
 * the prices nobody told them, each from nothing to the most that counts.
 */
export const rangeOf = async (
  prices: readonly MadePrice[],
  printed: readonly ReleasedAmount[],
  { insider, target }: { readonly insider: number | null; readonly target: MadePrice },
): Promise<{ least: number; most: number }> => {
  const own = prices.filter(({ borough }) => borough === insider);
  const others = prices.filter((one) => one.borough !== insider && one !== target);
  const byEnd = new Map<Day | null, number>();
  for (const { endsOn } of others) byEnd.set(endsOn, (byEnd.get(endsOn) ?? 0) + 1);
  const ends = [...byEnd.keys()];
  const rows = printed.flatMap(({ code, pence }, at) => {
    const amount = [WEEKLY, ...MONTHLY].find((one) => one.code === code)!;
    if (pence === null) return [];
    const ours = own.reduce((sum, one) => sum + (one.weekly * nightsIn(amount, one)) / NIGHTS_A_WEEK, 0);
    const terms = [target, ...ends.map((endsOn) => ({ endsOn }))]
      .map((one, of) => [nightsIn(amount, one) / NIGHTS_A_WEEK, of] as const)
      .filter(([nights]) => nights > 0)
      .map(([nights, of]) => `${nights} x${of}`);
    if (terms.length === 0) return [];
    const [from, to] = [-0.5, 0.5].map((half) => (pence + half * amount.roundedTo - ours) / POUND);
    return [` a${at}: ${terms.join(' + ')} >= ${from}`, ` b${at}: ${terms.join(' + ')} <= ${to}`];
  });
  const most = WEEKLY.mostEachWeek / POUND;
  const bounds = [1, ...byEnd.values()].map((many, of) => ` 0 <= x${of} <= ${many * most}`);
  const highs = await highsSolver();
  const ask = (sense: string): number => {
    const programme = `${sense}\n obj: x0\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`;
    const { Status, ObjectiveValue } = highs.solve(programme);
    if (Status !== 'Optimal') throw new Error(`The attacker found no answer: ${Status}.`);
    return ObjectiveValue;
  };
  return { least: ask('Minimize'), most: ask('Maximize') };
};

const POUND = 100;
