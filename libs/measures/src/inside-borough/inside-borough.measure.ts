import { day } from '@lib/kernel/day';
import { LOCATION, PLACEMENT, SINCE } from '../behind/child-facts';
import { amongKnown, countSides, listOpen, OpenRule } from '../behind/open-rule';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { Share } from '../share';

const INSIDE: OpenRule = { counted: `p.location_tier = 'borough'`, notKnown: 'p.location_tier is null' };

/** M6. Low by nature in London, where a borough is small. */
export const INSIDE_BOROUGH: Measure<Share> = {
  id: 'M6',
  code: 'inside-borough',
  name: 'Placed inside the borough',
  aim: 'outcomes',
  purpose: 'How many children stay where their school, family and friends are',
  numerator: 'Children whose placement is in their own borough',
  denominator: 'Children whose placement’s authority is known',
  exclusions: [SHORT_BREAKS_ARE_OUT, 'Children whose placement’s authority is not known: shown apart'],
  populationDate: ON_THE_DAY,
  polarity: 'higher is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator: 'Department for Education, locality of placement. London 2025: 34% inside',
  published: [
    {
      dataset: 'cla-on-31-march',
      group: 'Locality of placement',
      characteristic: 'Placed inside the local authority boundary',
      figure: 'percentage',
      label: 'Placed inside the authority',
    },
  ],
  source: 'Authority of the placement’s postcode, worked out at import; DfE, PL_LOCATION',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    return amongKnown(await countSides(tx, INSIDE, asAt, named));
  },
  list: (tx, asAt) => listOpen(tx, INSIDE, asAt, [PLACEMENT, LOCATION, SINCE]),
};
