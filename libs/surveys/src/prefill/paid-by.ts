import { Day } from '@lib/kernel/day';
import { Payer } from '@lib/high-cost/costs/cost-line';
import { FundingStatus } from '@lib/high-cost/funding/funding-position';
import { invoicedTo } from '@lib/high-cost/picture/invoiced-to';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { HeldLines } from '@lib/high-cost/register/register-row';
import { RegisterChild } from './register-children.query';

/** Who pays for a week, in pence, and where the others stand; null for what nobody recorded. */
export interface PaidBy {
  readonly socialCare: number | null;
  readonly health: number | null;
  readonly education: number | null;
  readonly healthStatus: FundingStatus | null;
  readonly educationStatus: FundingStatus | null;
}

/** What of a row says who is invoiced how much. */
type PricedRow = HeldLines & Pick<RegisterRow, 'weeklyPence'>;

const NOBODY: Omit<PaidBy, 'healthStatus' | 'educationStatus'> = {
  socialCare: null,
  health: null,
  education: null,
};

/**
 * How the price of a week is shared on a day: what a funder has agreed to, else what it is invoiced; social care pays the
 * rest. Nothing is said of it where no price is in force, or where what others agreed to is more than the price.
 */
export const paidBy = (row: PricedRow, { funding }: Pick<RegisterChild, 'funding'>, on: Day): PaidBy => {
  const stands = (funder: Payer): RegisterChild['funding'][number] | undefined =>
    funding.find((one) => one.funder === funder);
  const statuses = {
    healthStatus: stands('health')?.status ?? null,
    educationStatus: stands('education')?.status ?? null,
  };
  if (row.weeklyPence === null) return { ...NOBODY, ...statuses };
  const pays = (funder: Payer): number => {
    const position = stands(funder);
    return position?.status === 'agreed' && position.weeklyPence !== null
      ? Number(position.weeklyPence)
      : (invoicedTo(row, funder, on) ?? 0);
  };
  const [health, education] = [pays('health'), pays('education')];
  const socialCare = row.weeklyPence - health - education;
  return { ...(socialCare < 0 ? NOBODY : { socialCare, health, education }), ...statuses };
};
