import { Cube } from '@lib/releases/cubes/cube';
import { endingsTo } from '../high-cost-counts/endings';
import { brokenDown, countByPart } from './broken-down';
import { HCLI_ENDING_WAYS } from './hcli-ending-ways';
import { NOT_OF_HIGH_COST, OF_A_QUARTER } from './high-cost-cube';

/** Whether dear placements last, and what children go on to. */
export const HCLI_ENDINGS: Cube = {
  ...OF_A_QUARTER,
  code: 'hcli-endings',
  title: 'High-cost placements that ended',
  purpose: 'Whether placements end as planned and lead to something less intensive',
  categories: brokenDown('Placements that ended', HCLI_ENDING_WAYS, 'official'),
  counted:
    'Placements that ended in the quarter and were of high cost and low incidence on their last night, by the definition in force then',
  exclusions: NOT_OF_HIGH_COST,
  async count(tx, boroughId, on) {
    return countByPart(await endingsTo(tx, boroughId, on));
  },
};
