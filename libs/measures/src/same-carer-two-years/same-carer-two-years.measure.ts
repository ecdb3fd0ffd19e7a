import { ageOn, day, Day } from '@lib/kernel/day';
import { placeWithCode } from '../behind/child-facts';
import { CountedAs, CountedList } from '../behind/counted-row';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { Share } from '../share';
import { longSince, sameCarerListSql, sameCarerSql } from './same-carer-two-years.sql';

/** M12: who has stayed; null when two and a half years ago is before the borough's first return. */
export const SAME_CARER_TWO_YEARS: Measure<Share | null> = {
  id: 'M12',
  code: 'same-carer-two-years',
  name: 'With the same carer for two years',
  aim: 'outcomes',
  purpose: 'How many children who stay in care get to stay with somebody',
  numerator:
    'Of those children, who lived with the same carer for at least two years; or are placed for adoption (A3 to A6), and that placement with the one before it lasted for two years',
  denominator:
    'Children under 16 on the day who were looked after without a break for at least two and a half years',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Temporary moves (T0 to T4): the child is counted in the main placement all the while',
    'A day less than two and a half years after the borough’s first return begins: not available',
  ],
  populationDate: ON_THE_DAY,
  polarity: 'higher is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education, long-term placement stability (measure 393 of its Local Authority Interactive Tool). 2025: London 68% (1,700 of 2,490), England 69%',
  published: [
    {
      dataset: 'placement-stability',
      group: 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years',
      characteristic: 'Living with the same carer for at least 2 years',
      figure: 'percentage',
      label: 'With the same carer for two years',
    },
  ],
  source:
    'Returns on children looked after (SSDA903), their episodes joined into placements and periods of care',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const { lookedAfterSince } = longSince(asAt);
    if (!isCovered(await coveredFrom(tx, named), lookedAfterSince)) return null;
    const [row] = await tx.query<Share>(sameCarerSql, valuesOf(measuredBorough(tx, named), asAt));
    return row ?? { numerator: 0, denominator: 0, unknown: 0 };
  },
  async list(tx, asAt) {
    if (!isCovered(await coveredFrom(tx), longSince(asAt).lookedAfterSince)) return null;
    return listed(await tx.query<StayingRow>(sameCarerListSql, valuesOf(measuredBorough(tx), asAt)), asAt);
  },
};

const valuesOf = (boroughId: number, asAt: Day): readonly unknown[] => {
  const { lookedAfterSince, sameCarerSince, sixteenBornUpTo } = longSince(asAt);
  return [boroughId, asAt, lookedAfterSince, sameCarerSince, sixteenBornUpTo];
};

interface StayingRow {
  readonly childId: string;
  readonly side: CountedAs;
  readonly place: string;
  readonly birthMonth: Day;
  readonly lookedAfterSince: Day;
  readonly since: Day;
}

const listed = (rows: readonly StayingRow[], asAt: Day): CountedList => ({
  columns: {
    placement: 'Placement',
    age: 'Age',
    lookedAfterSince: 'Looked after without a break since',
    since: 'With the same carer since',
  },
  rows: rows.map(({ childId, side, place, birthMonth, lookedAfterSince, since }) => ({
    subject: { kind: 'child', id: childId },
    as: side,
    facts: { placement: placeWithCode(place), age: ageOn(birthMonth, asAt), lookedAfterSince, since },
  })),
});
