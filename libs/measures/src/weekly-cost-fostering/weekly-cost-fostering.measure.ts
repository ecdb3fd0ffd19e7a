import { day } from '@lib/kernel/day';
import { ENDED, PLACEMENT, PROVIDER, SINCE } from '../behind/child-facts';
import { countSides, listOpen, OpenRule } from '../behind/open-rule';
import { Measure } from '../measure';
import { FOSTERING } from '../placements/published-groups';
import { OF_SPENDING, SpentOn, weeklyCostOf } from '../section-251/from-spending';
import { poundsAWeekOfChildren, WeeklyCost } from '../section-251/weekly-cost';

const FOSTERED: OpenRule = {
  among: 'p.placement_group = any($3::text[])',
  counted: 'true',
  values: [FOSTERING],
};

/** Over children in foster placements on the last day of the year, of which returns have to tell. */
const SPENT: SpentOn = {
  line: 'fostering',
  neededFrom: ({ last }) => last,
  divisor: async (tx, { last }, named) => (await countSides(tx, FOSTERED, last, named)).counted,
  rows: (tx, { last }) => listOpen(tx, FOSTERED, last, [PLACEMENT, PROVIDER, SINCE, ENDED]),
  pounds: poundsAWeekOfChildren,
};

/** M17: null where no spending is loaded, or the borough’s returns do not reach back to the end of its year. */
export const WEEKLY_COST_FOSTERING: Measure<WeeklyCost | null> = {
  id: 'M17',
  code: 'weekly-cost-fostering',
  name: 'Weekly cost of a foster placement',
  ...OF_SPENDING,
  purpose: 'What a borough spends on a foster placement, its own and agencies’ together',
  numerator:
    'What the borough spent on fostering services in the financial year (section 251 outturn, line 3.1.2, gross)',
  denominator:
    'Weeks: children in foster placements (U1 to U6) on 31 March at the end of that year, times 365, divided by 7',
  comparator:
    'Department for Education, weekly unit cost of fostering (measure 296 of its Local Authority Interactive Tool), to the nearest £5',
  version: 1,
  validFrom: day('2026-04-01'),
  ...weeklyCostOf(SPENT),
};
