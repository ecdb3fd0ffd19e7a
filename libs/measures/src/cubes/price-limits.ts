import { Amount } from '@lib/releases/cubes/cube';

/** Pence. */
const POUND = 100;

type Limits = Pick<Amount, 'mostEachWeek' | 'roundedTo'>;

/**
 * A week of a placement: £40,000 is more than nearly every one costs (domain.md 5.1), and London’s week of some £3.6 million
 * to the nearest £200,000 is within 3 per cent (decision 74).
 */
export const PLACEMENT_WEEK: Limits = { mostEachWeek: 40_000 * POUND, roundedTo: 200_000 * POUND };

/** What health or education is invoiced of it: some £300 to £6,000, so that London’s sums are far below £200,000. */
export const PARTNER_WEEK: Limits = { mostEachWeek: 4_000 * POUND, roundedTo: 20_000 * POUND };

/** A month of up to 31 nights at the same price a week. */
export const PLACEMENT_MONTH: Limits = { mostEachWeek: 40_000 * POUND, roundedTo: 1_000_000 * POUND };
