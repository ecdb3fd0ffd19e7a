import { Day } from '@lib/kernel/day';
import { amountLabel } from '@lib/measures/cubes/amount-words';
import { CubeDefinition, ReleasedAmount } from '@lib/releases/cubes/cube';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { day, orNull, shape, text, whole } from '../../api-docs/schemas/schema';

const PENCE = 100;

/** A sum of money over London, as pages, programs and files take it. */
export interface AmountJson {
  readonly code: string;
  readonly label: string;
  /** The nights it is for; null for a week. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly pounds: number | null;
  readonly status: string;
  readonly roundedToPounds: number;
  readonly mostEachWeekPounds: number;
}

export const AMOUNT = shape<AmountJson>('LondonAmount', 'A sum of money over London', {
  code: text('Its code', 'week'),
  label: text('Its name', 'A week in all'),
  from: orNull(day('The first night of a month to come; null for a week')),
  to: orNull(day('The day on which it ends; null for a week')),
  pounds: orNull(whole('Pounds, rounded; null where it is not shown', 3_600_000)),
  status: text('“shown”, or why it is not', 'shown'),
  roundedToPounds: whole('It is the nearest multiple of so many pounds', 200_000),
  mostEachWeekPounds: whole('What a placement counts with a week at most', 40_000),
});

/** Null for a table without sums, and where none were released then. */
export const amountsJson = (
  { amounts = [] }: Pick<CubeDefinition, 'amounts'>,
  on: Day,
  released: readonly ReleasedAmount[],
): AmountJson[] | null => {
  if (released.length === 0) return null;
  return amounts.flatMap((amount) => {
    const found = released.find(({ code }) => code === amount.code);
    if (!found) return [];
    const nights = amount.nights?.(on);
    return {
      code: amount.code,
      label: amountLabel(amount, on),
      from: nights?.from ?? null,
      to: nights?.to ?? null,
      pounds: found.pence === null ? null : found.pence / PENCE,
      status: found.symbol === null ? 'shown' : SYMBOL_WORDS[found.symbol],
      roundedToPounds: amount.roundedTo / PENCE,
      mostEachWeekPounds: amount.mostEachWeek / PENCE,
    };
  });
};
