import { Day, daysBetween } from '@lib/kernel/day';
import { Contribution, roundedSum, sumHidden } from '@lib/disclosure-control/primary/amounts';
import { changesBetween, ForNights } from '@lib/disclosure-control/primary/changes';
import { Amount, AmountsOfCase, NOW, ReleasedAmount } from '../cubes/cube';
import { longestChain } from './longest-chain';

/** The cases behind the sums of a cube, by borough. */
export type CasesOfBoroughs = ReadonlyMap<number, readonly AmountsOfCase[]>;

export interface AmountsOf {
  readonly amounts: readonly Amount[];
  readonly on: Day;
  readonly cases: CasesOfBoroughs;
  /** Whether the number of a category is printed for London. */
  readonly isPrinted: (category: string) => boolean;
}

/** A sum before it is rounded: what every case adds, in one order for all sums. */
interface Added extends ForNights {
  readonly amount: Amount;
  /** What a case counts with at most. */
  readonly most: number;
}

const NIGHTS_A_WEEK = 7;

/**
 * The sums of a release: each case is capped, then all are added, then the sum is rounded (decision 74). Parts of a sum are
 * shown with all of its parts and with it, or not at all.
 */
export const protectAmounts = (of: AmountsOf): ReleasedAmount[] => {
  const all = of.amounts.map((amount) => addedTo(of, amount));
  const fine = all.filter(
    ({ amount, amounts, most }) => of.isPrinted(amount.category) && sumHidden(amounts, most) === null,
  );
  const weeks = fine.filter(({ amount }) => !amount.nights);
  const codes = [...weeks, ...periodsShown(of, fine)].map(({ amount }) => amount.code);
  return all.map((one) => {
    const isShown = wholeOf(one.amount, of.amounts).every((code) => codes.includes(code));
    return isShown ? printed(one) : { code: one.amount.code, pence: null, symbol: 'c' };
  });
};

const printed = ({ amount: { code, roundedTo }, amounts }: Added): ReleasedAmount => {
  const pence = roundedSum(amounts, roundedTo);
  return pence === 0 ? { code, pence: null, symbol: 'k' } : { code, pence, symbol: null };
};

/**
 * As many periods as there can be of which each is shown beside the one shown before it, the first beside the week of the
 * day: what changed in between is nothing, or may be shown as a sum, because one taken from the other would show it.
 */
const periodsShown = (of: AmountsOf, fine: readonly Added[]): Added[] => {
  const periods = fine.filter(({ amount }) => amount.nights);
  if (periods.length === 0) return [];
  const now = addedTo(of, { ...periods[0]!.amount, code: NOW, nights: undefined });
  return longestChain([now, ...periods], (before, after) => {
    const changes = changesBetween(before, after);
    return changes.length === 0 || sumHidden(changes, after.most) === null;
  }).slice(1);
};

/** What every case adds, capped by the nights. */
const addedTo = ({ cases, on }: AmountsOf, amount: Amount): Added => {
  const nights = nightsOf(amount, on);
  const most = (amount.mostEachWeek * nights) / NIGHTS_A_WEEK;
  const amounts = [...cases].flatMap(([contributor, all]) =>
    all.map((one): Contribution => ({ contributor, amount: Math.min(one.get(amount.code) ?? 0, most) })),
  );
  return { amount, nights, most, amounts };
};

const nightsOf = ({ nights }: Amount, on: Day): number => {
  if (!nights) return NIGHTS_A_WEEK;
  const { from, to } = nights(on);
  return daysBetween(from, to);
};

/** What has to be shown for a sum to be shown: itself, and where it is a part all parts and their whole. */
const wholeOf = ({ code, partOf }: Amount, amounts: readonly Amount[]): string[] =>
  partOf === undefined
    ? [code]
    : [partOf, ...amounts.filter((one) => one.partOf === partOf).map((one) => one.code)];
