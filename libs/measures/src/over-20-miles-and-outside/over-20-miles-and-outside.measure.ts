import { LAIT } from '../published/published-as';
import { day } from '@lib/kernel/day';
import { DISTANCE, LOCATION, PLACEMENT, SINCE } from '../behind/child-facts';
import { amongAll, countSides, listOpen, OpenRule } from '../behind/open-rule';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { Share } from '../share';
import { FAR_MILES } from '../within-20-miles/within-20-miles.measure';

/** Not known is who could still be far away: no distance and not in the borough, or far with no authority known. */
const FAR: OpenRule = {
  counted: `p.distance_miles > $3 and p.location_tier <> 'borough'`,
  notKnown: `(p.distance_miles is null and p.location_tier is distinct from 'borough')
    or (p.distance_miles > $3 and p.location_tier is null)`,
  values: [FAR_MILES],
};

/** M8: the DfE's indicator of children placed far away. */
export const OVER_20_MILES_AND_OUTSIDE: Measure<Share> = {
  id: 'M8',
  code: 'over-20-miles-and-outside',
  name: 'Placed over 20 miles from home and outside the borough',
  aim: 'outcomes',
  purpose: 'How many children are far from everyone they know',
  numerator: 'Children placed more than 20 miles from home and outside the borough',
  denominator: 'Children looked after on the day',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'None for unknown distance: those children are in the denominator, and shown apart',
  ],
  populationDate: ON_THE_DAY,
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education indicator (measure 87 of its Local Authority Interactive Tool). 2025: London 17%, England 18%',
  published: [
    {
      dataset: 'lait-measures',
      group: LAIT,
      characteristic: 'Children looked after placed more than 20 miles from home, outside LA Boundary (%)',
      figure: 'percentage',
      label: 'Over 20 miles from home and outside the authority',
    },
  ],
  source:
    'Distance and authority from the postcodes of home and placement, worked out at import; home is the address at entry',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    return amongAll(await countSides(tx, FAR, asAt, named));
  },
  list: (tx, asAt) => listOpen(tx, FAR, asAt, [PLACEMENT, DISTANCE, LOCATION, SINCE]),
};
