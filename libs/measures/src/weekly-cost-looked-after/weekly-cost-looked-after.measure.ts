import { day } from '@lib/kernel/day';
import { LOOKED_AFTER_ON_A_DAY } from '../looked-after-on-a-day/looked-after-on-a-day.measure';
import { Measure } from '../measure';
import { OF_SPENDING, SpentOn, weeklyCostOf } from '../section-251/from-spending';
import { poundsAWeekOfChildren, WeeklyCost } from '../section-251/weekly-cost';

/** Over all children looked after on the last day of the year, of which returns have to tell. */
const SPENT: SpentOn = {
  line: 'looked-after',
  neededFrom: ({ last }) => last,
  divisor: (tx, { last }, named) => LOOKED_AFTER_ON_A_DAY.work(tx, last, named),
  rows: (tx, { last }) => LOOKED_AFTER_ON_A_DAY.list!(tx, last),
  pounds: poundsAWeekOfChildren,
};

/** M16: null where no spending is loaded, or the borough’s returns do not reach back to the end of its year. */
export const WEEKLY_COST_LOOKED_AFTER: Measure<WeeklyCost | null> = {
  id: 'M16',
  code: 'weekly-cost-looked-after',
  name: 'Weekly cost of a child looked after',
  ...OF_SPENDING,
  purpose: 'What a borough spends on a child in care, whatever the placement',
  numerator:
    'What the borough spent on children looked after in the financial year (section 251 outturn, line 3.1.11, gross)',
  denominator: 'Weeks: children looked after on 31 March at the end of that year, times 365, divided by 7',
  comparator:
    'Department for Education, weekly unit cost of children looked after (measure 294 of its Local Authority Interactive Tool), to the nearest £5',
  version: 1,
  validFrom: day('2026-04-01'),
  ...weeklyCostOf(SPENT),
};
