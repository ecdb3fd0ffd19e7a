import { Cube } from '@lib/releases/cubes/cube';
import { commitmentParts } from '../high-cost-counts/commitments';
import { registerOn } from '../high-cost-counts/register-on';
import { brokenDown, countByPart } from './broken-down';
import { HCLI_COMMITMENT_WAYS } from './hcli-commitment-ways';
import { IN_THE_REGISTER, NOT_OF_HIGH_COST, OF_A_DAY } from './high-cost-cube';

/** How much of what London pays for now it goes on paying for. */
export const HCLI_COMMITMENTS: Cube = {
  ...OF_A_DAY,
  code: 'hcli-commitments',
  title: 'How long high-cost placements go on',
  purpose: 'How many placements are committed month by month, and which contracts come up to be agreed anew',
  categories: brokenDown('High-cost placements', HCLI_COMMITMENT_WAYS, 'official'),
  counted: `${IN_THE_REGISTER}, by the month from that day in which their borough expects them to end, and in which their contract ends. Placements and not money`,
  exclusions: NOT_OF_HIGH_COST,
  async count(tx, boroughId, on) {
    return countByPart((await registerOn(tx, boroughId, on)).map((one) => commitmentParts(one, on)));
  },
};
