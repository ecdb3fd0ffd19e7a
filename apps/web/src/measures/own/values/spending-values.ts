import { financialYearLabel } from '@lib/kernel/financial-year';
import { Measure } from '@lib/measures/measure';
import { WeeklyCost } from '@lib/measures/section-251/weekly-cost';
import { WEEKLY_COST_FOSTERING } from '@lib/measures/weekly-cost-fostering/weekly-cost-fostering.measure';
import { WEEKLY_COST_LOOKED_AFTER } from '@lib/measures/weekly-cost-looked-after/weekly-cost-looked-after.measure';
import { WEEKLY_COST_RESIDENTIAL } from '@lib/measures/weekly-cost-residential/weekly-cost-residential.measure';
import { OwnLine } from '../own-line';
import { own, OwnValue } from '../own-value';

const PENCE_OF_A_POUND = 100;

/** Spending in whole pounds, of so many children or nights. */
const costLine =
  (what: string, each: string) =>
  ({ pence, divisor, year, pounds, madeUp }: WeeklyCost): readonly OwnLine[] => [
    {
      label: `Pounds spent on ${what} in ${financialYearLabel(year)}${madeUp ? ' (made up, for practice)' : ''}, of ${each}`,
      numerator: Math.round(pence / PENCE_OF_A_POUND),
      denominator: divisor,
      unknown: 0,
      result: pounds === null ? null : `£${pounds.toLocaleString('en-GB')} a week`,
    },
  ];

const cost = (measure: Measure<WeeklyCost | null>, what: string, each: string): OwnValue =>
  own(measure, costLine(what, each), 'spending');

/** What a week of care costs, by the spending that boroughs report. */
export const SPENDING_VALUES: readonly OwnValue[] = [
  cost(WEEKLY_COST_LOOKED_AFTER, 'children looked after', 'children on its last day'),
  cost(WEEKLY_COST_FOSTERING, 'fostering', 'foster placements on its last day'),
  cost(WEEKLY_COST_RESIDENTIAL, 'residential care', 'nights of care'),
];
