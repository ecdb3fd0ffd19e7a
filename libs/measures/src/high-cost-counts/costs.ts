import { Day } from '@lib/kernel/day';
import { isInForce } from '@lib/high-cost/costs/cost-of';
import { FundingStatus } from '@lib/high-cost/funding/funding-position';
import { Procurement } from '@lib/high-cost/register/register-entry';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { COST_WEEK_BANDS, NO_PRICE, weekBandOf } from '../cubes/week-bands';
import { RegisteredOn } from './register-on';

/** A band of what a week costs in all, or that no price is in force. */
export type CostPart = (typeof COST_WEEK_BANDS)[number]['code'] | typeof NO_PRICE;

export const COST_PARTS = {
  ...(Object.fromEntries(COST_WEEK_BANDS.map(({ code, label }) => [code, `${label} a week`])) as Record<
    (typeof COST_WEEK_BANDS)[number]['code'],
    string
  >),
  [NO_PRICE]: 'No price in force',
} as const satisfies Record<CostPart, string>;

/** Whether social care pays alone, and who pays with it: by what was agreed, or by what they are invoiced. */
export const HCLI_SHARED = {
  health: 'Social care and health',
  education: 'Social care and education',
  both: 'Social care, health and education',
} as const;

export const HCLI_PROCUREMENTS = {
  framework: 'Bought from a framework',
  spot: 'Spot purchase or direct award',
  block: 'Block contract or in-house',
  'not-recorded': 'Not recorded how it was bought',
} as const;

export type CostsParts = Readonly<Record<string, string>>;

/** In which part of each way a placement is; who pays with social care only where somebody does. */
export const costsParts = (one: RegisteredOn, on: Day): CostsParts => {
  const shared = sharedWith(one, on);
  const cost = one.weeklyPence === null ? NO_PRICE : weekBandOf(COST_WEEK_BANDS, one.weeklyPence);
  return {
    paid: `${shared === null ? 'alone' : 'shared'}|${cost}`,
    ...(shared === null ? {} : { funding: shared }),
    pending: one.funding.some(({ funder, status }) => isPartner(funder) && PENDING.includes(status))
      ? 'yes'
      : 'no',
    procurement: one.procurement === null ? 'not-recorded' : ROUTES[one.procurement],
  };
};

const sharedWith = (one: RegisteredOn, on: Day): keyof typeof HCLI_SHARED | null => {
  const lines = linesHeld(one).filter((line) => isInForce(line, on) && line.per === 'week');
  const pays = (partner: Partner): boolean =>
    one.funding.some(({ funder, status }) => funder === partner && status === 'agreed') ||
    lines.some(({ payer, pence }) => payer === partner && pence > 0);
  if (pays('health')) return pays('education') ? 'both' : 'health';
  return pays('education') ? 'education' : null;
};

type Partner = 'health' | 'education';

const isPartner = (funder: string): boolean => funder === 'health' || funder === 'education';

const PENDING: readonly FundingStatus[] = ['sought', 'in principle', 'disputed'];

const ROUTES: Readonly<Record<Procurement, keyof typeof HCLI_PROCUREMENTS>> = {
  framework: 'framework',
  spot: 'spot',
  'direct award': 'spot',
  block: 'block',
  'in-house': 'block',
};
