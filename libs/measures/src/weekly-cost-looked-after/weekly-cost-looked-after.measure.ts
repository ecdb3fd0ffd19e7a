import { day } from '@lib/kernel/day';
import { LOOKED_AFTER_ON_A_DAY } from '../looked-after-on-a-day/looked-after-on-a-day.measure';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { SpendingAsked, spendingFor } from '../section-251/spending-for';
import { NOT_LOADED, NOT_RANKED, SPENDING_SOURCE, YEAR_OF_SPENDING } from '../section-251/spending-words';
import { poundsAWeekOfChildren, WeeklyCost } from '../section-251/weekly-cost';

/** Its spending, and that returns have to tell of the last day of the year. */
const ASKED: Omit<SpendingAsked, 'asAt'> = { line: 'looked-after', neededFrom: ({ last }) => last };

/** M16: null where no spending is loaded, or the borough’s returns do not reach back to the end of its year. */
export const WEEKLY_COST_LOOKED_AFTER: Measure<WeeklyCost | null> = {
  id: 'M16',
  code: 'weekly-cost-looked-after',
  name: 'Weekly cost of a child looked after',
  aim: 'value',
  purpose: 'What a borough spends on a child in care, whatever the placement',
  numerator:
    'What the borough spent on children looked after in the financial year (section 251 outturn, line 3.1.11, gross)',
  denominator: 'Weeks: children looked after on 31 March at the end of that year, times 365, divided by 7',
  exclusions: [SHORT_BREAKS_ARE_OUT, NOT_LOADED, NOT_RANKED],
  populationDate: YEAR_OF_SPENDING,
  polarity: 'neither',
  unit: 'pounds a week',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education, weekly unit cost of children looked after (measure 294 of its Local Authority Interactive Tool), to the nearest £5',
  published: [],
  source: SPENDING_SOURCE,
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const found = await spendingFor(tx, { ...ASKED, asAt }, named);
    if (!found) return null;
    const { year, pence, madeUp, of } = found;
    const divisor = await LOOKED_AFTER_ON_A_DAY.work(tx, of.last, named);
    return { pence, divisor, year, madeUp, pounds: poundsAWeekOfChildren(pence, divisor) };
  },
  async list(tx, asAt) {
    const found = await spendingFor(tx, { ...ASKED, asAt });
    return found && LOOKED_AFTER_ON_A_DAY.list!(tx, found.of.last);
  },
};
