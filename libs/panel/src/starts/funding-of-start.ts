import { Day } from '@lib/kernel/day';
import { SoughtFunding } from '@lib/high-cost/from-panel/start-of-case';
import { FundingSought } from '../recommendations/recommendation';

/**
 * What the panel recommended to seek, as shares of what was agreed a week in whole pence; the pennies that are left go to
 * the first that has a share, so that they add up. Nothing is sought where social care has all of it.
 */
export const fundingOfStart = (
  funding: FundingSought | null,
  { weeklyPence, statedOn }: { readonly weeklyPence: number; readonly statedOn: Day },
): SoughtFunding[] => {
  if (!funding || funding.socialCare === 100) return [];
  const shares = (
    [
      ['social-care', funding.socialCare],
      ['education', funding.education],
      ['health', funding.health],
    ] as const
  ).filter(([, percent]) => percent > 0);
  const each = shares.map(([, percent]) => Math.floor((weeklyPence * percent) / 100));
  const left = weeklyPence - each.reduce((sum, pence) => sum + pence, 0);
  return shares.map(([funder], at) => ({ funder, weeklyPence: each[at]! + (at === 0 ? left : 0), statedOn }));
};
