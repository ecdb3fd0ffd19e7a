import { Amount, Cube } from '@lib/releases/cubes/cube';
import { MONTHS_AHEAD, monthsOf, monthSum, nightsOfMonth } from '../high-cost-counts/amounts';
import { commitmentParts } from '../high-cost-counts/commitments';
import { registerOn } from '../high-cost-counts/register-on';
import { brokenDown, countByPart } from './broken-down';
import { HCLI_COMMITMENT_WAYS } from './hcli-commitment-ways';
import { IN_THE_REGISTER, NOT_OF_HIGH_COST, OF_A_DAY } from './high-cost-cube';
import { PLACEMENT_MONTH } from './price-limits';

/** What is committed for each calendar month ahead. */
const AMOUNTS: readonly Amount[] = Array.from({ length: MONTHS_AHEAD }, (_, at): Amount => ({
  ...PLACEMENT_MONTH,
  code: monthSum(at + 1),
  label: `Calendar month ${at + 1} after the date`,
  category: 'total',
  nights: (on) => nightsOfMonth(at + 1, on),
}));

/** How much of what London pays for now it goes on paying for. */
export const HCLI_COMMITMENTS: Cube = {
  ...OF_A_DAY,
  code: 'hcli-commitments',
  // 2: sums of money came to the counts.
  version: 2,
  title: 'How long high-cost placements go on',
  purpose:
    'How many placements and how much money are committed month by month, and which contracts come up to be agreed anew',
  categories: brokenDown('High-cost placements', HCLI_COMMITMENT_WAYS, 'official'),
  counted: `${IN_THE_REGISTER}, by the month from that day in which their borough expects them to end, and in which their contract ends`,
  amounts: AMOUNTS,
  exclusions: NOT_OF_HIGH_COST,
  async count(tx, boroughId, on) {
    return countByPart((await registerOn(tx, boroughId, on)).map((one) => commitmentParts(one, on)));
  },
  async amountsOf(tx, boroughId, on) {
    return (await registerOn(tx, boroughId, on)).map((one) => monthsOf(one, on));
  },
};
