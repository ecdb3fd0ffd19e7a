import { addDays, day } from '@lib/kernel/day';
import { FinancialYear } from '@lib/kernel/financial-year';
import { ChildFact, ENDED, factsSql, ListedRow, listOf, PLACEMENT, SINCE } from '../behind/child-facts';
import { Measure } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { OF_SPENDING, SpentOn, weeklyCostOf } from '../section-251/from-spending';
import { poundsAWeekOfDays, WeeklyCost } from '../section-251/weekly-cost';

/** Secure homes, children’s homes, residential care homes and residential schools, as the published measure counts. */
const RESIDENTIAL = ['K1', 'K2', 'R1', 'S1'] as const;

/** Over the nights of care of the whole year, of which returns have to tell. */
const SPENT: SpentOn = {
  line: 'residential',
  neededFrom: ({ first }) => first,
  async divisor(tx, year, named) {
    const [row] = await tx.query<{ days: number }>(CARE_DAYS, valuesOf(year, measuredBorough(tx, named)));
    return row!.days;
  },
  async rows(tx, year) {
    const rows = await tx.query<ListedRow>(LISTED, valuesOf(year, measuredBorough(tx)));
    return listOf(rows, FACTS);
  },
  pounds: poundsAWeekOfDays,
};

/** M18: null where no spending is loaded, or the borough’s returns do not tell of the whole year. */
export const WEEKLY_COST_RESIDENTIAL: Measure<WeeklyCost | null> = {
  id: 'M18',
  code: 'weekly-cost-residential',
  name: 'Weekly cost of residential care',
  ...OF_SPENDING,
  purpose: 'What a week in residential care costs a borough',
  numerator:
    'What the borough spent on residential care in the financial year (section 251 outturn, line 3.1.1, gross)',
  denominator:
    'Weeks: nights of care in that year in secure homes, children’s homes, residential care homes and residential schools (K1, K2, R1, S1), divided by 7',
  comparator:
    'Department for Education, weekly unit cost of residential care (measure 297 of its Local Authority Interactive Tool), to the nearest £5. 2024-25: London £8,085, England £7,385',
  version: 1,
  validFrom: day('2026-04-01'),
  ...weeklyCostOf(SPENT),
};

const valuesOf = ({ first, last }: FinancialYear, boroughId: number): unknown[] => [
  boroughId, first, addDays(last, 1), RESIDENTIAL,
]; // prettier-ignore

/** Nights from a day ($2) to the one before another ($3): a placement’s last day is no night of it. */
const NIGHTS = `least(p.ended_on, $3::date) - greatest(p.started_on, $2::date)`;

const FACTS: readonly ChildFact[] = [
  PLACEMENT,
  SINCE,
  ENDED,
  { code: 'nights', label: 'Nights in the year', sql: NIGHTS },
];

/** Placements of a borough ($1) with a night in that time. */
const IN_THE_YEAR = `p.borough_id = $1 and not p.short_break and p.place = any($4::text[])
     and p.started_on < $3 and (p.ended_on is null or (p.ended_on > $2 and p.ended_on > p.started_on))`;

const CARE_DAYS = `
  select coalesce(sum(${NIGHTS}), 0)::int as days from placements p where ${IN_THE_YEAR}`;

const LISTED = `
  select p.child_id as "childId", 'counted' as side${factsSql(FACTS)}
    from placements p join children c on c.borough_id = p.borough_id and c.id = p.child_id
   where ${IN_THE_YEAR} order by c.local_reference, p.started_on`;
