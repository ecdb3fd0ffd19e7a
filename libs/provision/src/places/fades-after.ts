import { addDays, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Rule } from '@lib/rules/rule';
import { ruleByDay } from '@lib/rules/rules.query';

/** Days after which a figure that nobody has confirmed is out of totals. */
export interface PlaceDays {
  readonly days: number;
}

export const DAYS_LIMITS = { least: 7, most: 120 } as const;

/**
 * Days after which a figure that nobody has confirmed is out of totals (HCL-14, docs/decisions/0067): it is still
 * shown, with since when it was not confirmed.
 */
export const PLACE_DAYS: Rule<PlaceDays> = {
  code: 'place-days',
  first: { days: 28 },
  firstBecause: 'Four weeks is how often providers are asked to confirm their places.',
  read(kept) {
    const days = (kept as { days?: unknown } | null)?.days;
    if (typeof days !== 'number' || !Number.isInteger(days)) throw new Error('The kept days are none');
    return { days };
  },
  problems: ({ days }) =>
    Number.isInteger(days) && days >= DAYS_LIMITS.least && days <= DAYS_LIMITS.most
      ? []
      : [
          {
            field: 'days',
            message: `The days must be a whole number from ${DAYS_LIMITS.least} to ${DAYS_LIMITS.most}`,
          },
        ],
  inWords: ({ days }) => [`A place counts for ${days} days after somebody last confirmed it`],
};

/** How many days a confirmation counts, by the rule in force on a day. */
export type FadesAfter = (on: Day) => number;

/** The rule of every day, in a transaction that is open. */
export const fadesAfter = async (tx: Tx): Promise<FadesAfter> => {
  const rule = await ruleByDay(tx, PLACE_DAYS);
  return (on) => rule(on).days;
};

/** The last day on which a figure that was confirmed on a day counts, under a rule of so many days. */
export const countsUntil = (confirmedOn: Day, days: number): Day => addDays(confirmedOn, days);

/** Whether what was said of a setting counts in totals of a day, by the rule of that day. */
export const isConfirmedOn = (
  { confirmedOn }: { readonly confirmedOn: Day },
  on: Day,
  fades: FadesAfter,
): boolean => on <= countsUntil(confirmedOn, fades(on));
