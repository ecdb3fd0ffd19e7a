import { isConcentrated } from './contributors';

/** What one case adds to a sum (money in pence), at most as much as each may, and whose case it is. */
export interface Contribution {
  readonly contributor: number;
  readonly amount: number;
}

/**
 * Why a sum may not be shown: of too few cases; nearly one contributor's own; so nearly that of two that the second knows
 * the first's; or so near to nothing, or to as much as there could be, that it tells of single cases.
 */
export type SumHidden = 'few' | 'concentrated' | 'two alone' | 'no room';

/** The fewest cases a sum may be about. */
export const FEWEST_IN_A_SUM = 6;

/** What is left of a sum without its two largest contributors, in parts of the largest, so that neither knows the other's. */
export const LEFT_OF_LARGEST = 0.2;

/** How much of what as many cases could come to at most a sum may be. */
export const MOST_OF_ALL = 0.5;

/**
 * Whether a sum over several contributors may be shown (security.md 7.3, 3; decision 74); null where it may. It would hold
 * were the sum printed to the penny: whoever takes their own part away is left with the cases of two contributors or
 * more, each of which can be anything from nothing to `mostEach`, because the others have room to make up for it, and
 * with a sum from which no other contributor's part follows nearly (the p-percent rule). Rounding comes on top.
 * @param mostEach what a case counts with at most
 */
export const sumHidden = (contributions: readonly Contribution[], mostEach: number): SumHidden | null => {
  const some = contributions.filter(({ amount }) => amount > 0);
  if (some.length < FEWEST_IN_A_SUM) return 'few';
  const shares = sharesOf(some);
  if ([shares.map(({ cases }) => cases), shares.map(({ amount }) => amount)].some(isConcentrated))
    return 'concentrated';
  const whole = shares.reduce((sum, { amount }) => sum + amount, 0);
  const [largest, second] = shares.map(({ amount }) => amount).sort((a, b) => b - a) as [number, number];
  if (whole - largest - second < LEFT_OF_LARGEST * largest) return 'two alone';
  const leavesRoom = shares.every((own) => {
    const most = (some.length - own.cases) * mostEach * MOST_OF_ALL;
    return whole - own.amount >= mostEach && whole - own.amount <= most;
  });
  return leavesRoom ? null : 'no room';
};

interface Share {
  readonly cases: number;
  readonly amount: number;
}

/** What each contributor has of it. */
const sharesOf = (contributions: readonly Contribution[]): Share[] => {
  const shares = new Map<number, Share>();
  for (const { contributor, amount } of contributions) {
    const share = shares.get(contributor) ?? { cases: 0, amount: 0 };
    shares.set(contributor, { cases: share.cases + 1, amount: share.amount + amount });
  }
  return [...shares.values()];
};

/** A sum as it is printed: the nearest multiple, half a step up. */
export const roundedSum = (contributions: readonly Contribution[], roundedTo: number): number => {
  const whole = contributions.reduce((sum, { amount }) => sum + amount, 0);
  return Math.floor(whole / roundedTo + 0.5) * roundedTo;
};
