import { addDays, addYears, day, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { bandLimits } from '../placement-mix/placement-mix.sql';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { Share } from '../share';
import { ChildWithStays, listOfStays } from '../three-or-more-placements/children-with-stays';
import { shareOfAll, StabilityCell } from '../three-or-more-placements/three-or-more-placements.measure';
import {
  childrenInTwoYearsSql,
  ofAllInTwoYearsSql,
  placementsInTwoYearsSql,
} from '../three-or-more-placements/three-or-more-placements.sql';

/** The first day of the two years that end with a day: 1 April two years before for 31 March. */
export const firstOfTwoYearsTo = (asAt: Day): Day => addYears(addDays(asAt, 1), -2);

/** M11: who moved, and moved again, of children in care for two years; null when these began before the first return. */
export const THREE_OR_MORE_IN_TWO_YEARS: Measure<readonly StabilityCell[] | null> = {
  id: 'M11',
  code: 'three-or-more-in-two-years',
  name: 'Three or more placements in two years',
  aim: 'outcomes',
  purpose: 'How many of the children in care for long do not get to stay anywhere',
  numerator:
    'Children looked after without a break for the two years to the day who had three or more placements in them',
  denominator: 'Children looked after without a break for the two years to the day',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Placements of less than 24 hours: those that began and ended on the same day',
    'Temporary moves (T0 to T4) away from a placement; one that care starts with is away from none, and counts',
    'A change to adoption by the current carer (A3, A5), which is not a move',
    'Two years that began before the borough’s first return: not available',
  ],
  populationDate:
    'The two years to the day of the snapshot; placements open on their first and on their last day both count',
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education, children looked after for two years on 31 March. 2025: London 25% (1,600 of 6,410), England 23%',
  published: [
    {
      dataset: 'placement-stability',
      group: 'CLA 2 years on 31 March',
      characteristic: 'With 3 or more placements during the previous 2 years',
      figure: 'percentage',
      label: 'Three or more placements in two years',
    },
  ],
  source:
    'Returns on children looked after (SSDA903), their episodes joined into placements and periods of care',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const first = firstOfTwoYearsTo(asAt);
    if (!isCovered(await coveredFrom(tx, named), first)) return null;
    const { labels, bornBefore } = bandLimits(asAt);
    return tx.query<StabilityCell>(placementsInTwoYearsSql, [
      measuredBorough(tx, named), asAt, first, labels, bornBefore,
    ]); // prettier-ignore
  },
  async list(tx, asAt) {
    const first = firstOfTwoYearsTo(asAt);
    if (!isCovered(await coveredFrom(tx), first)) return null;
    return listOfStays(
      await tx.query<ChildWithStays>(childrenInTwoYearsSql, [measuredBorough(tx), asAt, first]),
    );
  },
};

/** M11 of all ages, as a release counts it. */
export const threeOrMoreInTwoYearsOfAll = (tx: Tx, asAt: Day, named?: number): Promise<Share | null> =>
  shareOfAll(tx, ofAllInTwoYearsSql, { first: firstOfTwoYearsTo(asAt), asAt, named });
