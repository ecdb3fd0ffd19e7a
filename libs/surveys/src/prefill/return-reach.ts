import { Day, earliest } from '@lib/kernel/day';
import { financialYear } from '@lib/kernel/financial-year';
import { formatDay } from '@lib/kernel/london-format';
import { Tx } from '@lib/database/unit-of-work';
import { oncePerReturn } from './once-per-return';
import { KnownAnswer, PrefillAsked } from './prefill-source';

/** The days a borough’s live returns tell of. */
export interface ReturnReach {
  /** 1 April of the year of the first: earlier days lack everybody who had left by then. */
  readonly from: Day;
  /** The latest day at which one is true. Placements open then are taken to be open still, as reports do. */
  readonly to: Day;
}

const readReach = oncePerReturn(async (tx: Tx, { boroughId }: PrefillAsked): Promise<ReturnReach | null> => {
  const [found] = await tx.query<{ year: number | null; to: Day | null }>(
    `select min(return_year)::int as year, max(true_at) as to from imports where borough_id = $1 and state = 'applied'`,
    [boroughId],
  );
  return found?.year && found.to ? { from: financialYear(found.year).first, to: found.to } : null;
});

/** Null where no live return tells of the days from the first on. */
export const returnReach = async (
  tx: Tx,
  asked: PrefillAsked,
  firstDay: Day = asked.referenceDay,
): Promise<ReturnReach | null> => {
  const reach = await readReach(tx, asked);
  return reach !== null && firstDay >= reach.from ? reach : null;
};

/**
 * Where an answer out of returns comes from, in words. Where the latest return ends before the day asked about, that is said:
 * whoever confirms it knows what to add.
 * @param but what else is to be known of the answer
 */
export const fromReturns = (
  { to }: ReturnReach,
  { referenceDay }: Pick<PrefillAsked, 'referenceDay'>,
  but: string | null = null,
): Pick<KnownAnswer, 'source' | 'on'> => ({
  source: [
    `SSDA903 return of ${formatDay(to)}`,
    ...(to < referenceDay ? ['placements open then are taken to be open still'] : []),
    ...(but === null ? [] : [but]),
  ].join('; '),
  on: earliest(to, referenceDay),
});
