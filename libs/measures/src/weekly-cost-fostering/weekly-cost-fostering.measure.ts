import { day } from '@lib/kernel/day';
import { ENDED, PLACEMENT, PROVIDER, SINCE } from '../behind/child-facts';
import { countSides, listOpen, OpenRule } from '../behind/open-rule';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { FOSTERING } from '../placements/published-groups';
import { SpendingAsked, spendingFor } from '../section-251/spending-for';
import { NOT_LOADED, NOT_RANKED, SPENDING_SOURCE, YEAR_OF_SPENDING } from '../section-251/spending-words';
import { poundsAWeekOfChildren, WeeklyCost } from '../section-251/weekly-cost';

/** Its spending, and that returns have to tell of the last day of the year. */
const ASKED: Omit<SpendingAsked, 'asAt'> = { line: 'fostering', neededFrom: ({ last }) => last };

const FOSTERED: OpenRule = {
  among: 'p.placement_group = any($3::text[])',
  counted: 'true',
  values: [FOSTERING],
};

/** M17: null where no spending is loaded, or the borough’s returns do not reach back to the end of its year. */
export const WEEKLY_COST_FOSTERING: Measure<WeeklyCost | null> = {
  id: 'M17',
  code: 'weekly-cost-fostering',
  name: 'Weekly cost of a foster placement',
  aim: 'value',
  purpose: 'What a borough spends on a foster placement, its own and agencies’ together',
  numerator:
    'What the borough spent on fostering services in the financial year (section 251 outturn, line 3.1.2, gross)',
  denominator:
    'Weeks: children in foster placements (U1 to U6) on 31 March at the end of that year, times 365, divided by 7',
  exclusions: [SHORT_BREAKS_ARE_OUT, NOT_LOADED, NOT_RANKED],
  populationDate: YEAR_OF_SPENDING,
  polarity: 'neither',
  unit: 'pounds a week',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education, weekly unit cost of fostering (measure 296 of its Local Authority Interactive Tool), to the nearest £5',
  published: [],
  source: SPENDING_SOURCE,
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const found = await spendingFor(tx, { ...ASKED, asAt }, named);
    if (!found) return null;
    const { year, pence, madeUp, of } = found;
    const divisor = (await countSides(tx, FOSTERED, of.last, named)).counted;
    return { pence, divisor, year, madeUp, pounds: poundsAWeekOfChildren(pence, divisor) };
  },
  async list(tx, asAt) {
    const found = await spendingFor(tx, { ...ASKED, asAt });
    return found && listOpen(tx, FOSTERED, found.of.last, [PLACEMENT, PROVIDER, SINCE, ENDED]);
  },
};
