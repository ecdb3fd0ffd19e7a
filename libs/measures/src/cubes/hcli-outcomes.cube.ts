import { Cube } from '@lib/releases/cubes/cube';
import { reviewsTo } from '../high-cost-counts/outcomes';
import { brokenDown, countByPart, sensitiveWay } from './broken-down';
import { HCLI_OUTCOME_WAYS } from './hcli-outcome-ways';
import { NOT_OF_HIGH_COST, OF_A_QUARTER } from './high-cost-cube';

/** What dear placements achieve, as far as it was recorded. */
export const HCLI_OUTCOMES: Cube = {
  ...OF_A_QUARTER,
  code: 'hcli-outcomes',
  title: 'What high-cost placements achieve',
  purpose:
    'Whether children are settled, in education and safe where London pays most, and how often nobody wrote it down',
  sensitive: [sensitiveWay('missing', HCLI_OUTCOME_WAYS.missing, ['once'])],
  categories: brokenDown('Reviews held', HCLI_OUTCOME_WAYS, 'official'),
  counted:
    'Reviews held in the quarter of placements that were of high cost and low incidence then: reviews, not children; a child has up to four in the first year',
  exclusions: [...NOT_OF_HIGH_COST, 'Reviews that fell due and were not held'],
  async count(tx, boroughId, on) {
    return countByPart(await reviewsTo(tx, boroughId, on));
  },
};
