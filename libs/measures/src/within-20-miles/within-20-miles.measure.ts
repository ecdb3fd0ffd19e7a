import { day } from '@lib/kernel/day';
import { DISTANCE, PLACEMENT, SINCE } from '../behind/child-facts';
import { CountedAs } from '../behind/counted-row';
import { amongAll, amongKnown, countSides, listOpen, OpenRule } from '../behind/open-rule';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { Share } from '../share';

/** The distance beyond which the DfE counts a placement as far from home, in miles. */
export const FAR_MILES = 20;

const NEAR: OpenRule = {
  counted: 'p.distance_miles <= $3',
  notKnown: 'p.distance_miles is null',
  values: [FAR_MILES],
};

/** M7, both ways: as the DfE counts it, and without the children whose distance nobody knows. */
export interface Within20Miles {
  readonly amongAll: Share;
  readonly amongKnown: Share;
}

export const WITHIN_20_MILES: Measure<Within20Miles> = {
  id: 'M7',
  code: 'within-20-miles',
  name: 'Placed within 20 miles of home',
  aim: 'outcomes',
  purpose: 'How many children are near enough for family, school and social worker',
  numerator: 'Children placed 20 miles or less from home, in a straight line',
  denominator:
    'Children looked after on the day, those of unknown distance included as the Department for Education does; and without them',
  exclusions: [SHORT_BREAKS_ARE_OUT],
  populationDate: ON_THE_DAY,
  polarity: 'higher is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education, distance between home and placement. London 2025: 70%, 18% over, 12% unknown',
  published: [
    {
      dataset: 'cla-on-31-march',
      group: 'Distance between home and placement',
      characteristic: 'Placed 20 miles or less from home',
      figure: 'percentage',
      label: '20 miles or less from home',
    },
    {
      dataset: 'cla-on-31-march',
      group: 'Distance between home and placement',
      characteristic: 'Distance not known or not recorded',
      figure: 'percentage',
      label: 'Distance not known',
    },
  ],
  source: 'Distance between the postcodes of home and placement, worked out at import',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    return bothWays(await countSides(tx, NEAR, asAt, named));
  },
  list: (tx, asAt) => listOpen(tx, NEAR, asAt, [PLACEMENT, DISTANCE, SINCE]),
};

/** The DfE's share, with the unknown below the line, and ours without them. */
export const bothWays = (sides: Readonly<Record<CountedAs, number>>): Within20Miles => ({
  amongAll: amongAll(sides),
  amongKnown: amongKnown(sides),
});
