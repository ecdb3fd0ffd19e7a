import { Cube } from '@lib/releases/cubes/cube';
import { cohortParts } from '../high-cost-counts/cohort';
import { registerOn } from '../high-cost-counts/register-on';
import { brokenDown, countByPart, sensitiveWay } from './broken-down';
import { HCLI_COHORT_WAYS } from './hcli-cohort-ways';
import { IN_THE_REGISTER, NOT_OF_HIGH_COST, OF_A_DAY } from './high-cost-cube';

/** How far from home London’s dearest placements are, and how the children in them are kept. */
export const HCLI_COHORT: Cube = {
  ...OF_A_DAY,
  code: 'hcli-cohort',
  // 2: age and need went to the table of kinds of setting, which crosses them.
  version: 2,
  title: 'Children in high-cost placements',
  purpose:
    'How far from home London’s dearest placements are, whether they are registered, and what they restrict: what to find or to open together',
  categories: brokenDown('High-cost placements', HCLI_COHORT_WAYS, 'official'),
  counted: IN_THE_REGISTER,
  sensitive: [
    sensitiveWay('registration', HCLI_COHORT_WAYS.registration, ['unregistered']),
    sensitiveWay('liberty', HCLI_COHORT_WAYS.liberty, ['order']),
  ],
  exclusions: NOT_OF_HIGH_COST,
  async count(tx, boroughId, on) {
    return countByPart((await registerOn(tx, boroughId, on)).map(cohortParts));
  },
};
