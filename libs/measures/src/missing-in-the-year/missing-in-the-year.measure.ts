import { day, Day } from '@lib/kernel/day';
import { financialYearOf } from '@lib/kernel/financial-year';
import { Tx } from '@lib/database/unit-of-work';
import { CountedList } from '../behind/counted-row';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { LAIT } from '../published/published-as';
import { Share } from '../share';
import { firstOfYearTo } from '../three-or-more-placements/three-or-more-placements.sql';
import { missingInYearSql, missingListSql, toldOfMissingSql } from './missing-in-the-year.sql';

/** Children looked after in a year, and how many of them were away, by each of the two codes. */
export interface MissingInYear {
  readonly children: number;
  /** At least one time missing (M). */
  readonly missing: number;
  /** At least one time away without authorisation (A); a child may be in both. */
  readonly away: number;
  /** The last day of the year that is counted: the day asked for, or the last one the returns tell of. */
  readonly to: Day;
}

/** M15; null where the year began before the borough’s first return, or a return of it has no table of missing children. */
export const MISSING_IN_THE_YEAR: Measure<MissingInYear | null> = {
  id: 'M15',
  code: 'missing-in-the-year',
  name: 'Missing in the year',
  aim: 'outcomes',
  purpose: 'How many children are not safe where they were placed',
  numerator:
    'Children looked after in the year who were missing (code M) at least once, for a time that was at least partly in the year. Away without authorisation (A) is shown apart and is not in it.',
  denominator: 'Children looked after on at least one night of the year',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Times missing that no return has: a return without its table of missing children does not say that nobody was, and makes its year not available',
    'A year that began before the borough’s first return: not available',
  ],
  populationDate:
    'The year to the day of the snapshot, or to the last day on which the returns are true, if that is earlier',
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Department for Education, children looked after who were missing, in its Local Authority Interactive Tool. 2025: London 16%, England 11%. The Department warns that M and A are used differently from place to place, and that missing is overstated by some 10 to 13%.',
  published: [
    {
      dataset: 'lait-measures',
      group: LAIT,
      characteristic: '% Children looked after who were missing',
      figure: 'percentage',
      label: 'Missing in the year',
    },
  ],
  source:
    'Returns on children looked after (SSDA903): the table of missing children, and episodes joined into placements',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const to = await toldUpTo(tx, asAt, named);
    if (to === null) return null;
    const [row] = await tx.query<Omit<MissingInYear, 'to'>>(missingInYearSql, [
      measuredBorough(tx, named), to, firstOfYearTo(to),
    ]); // prettier-ignore
    return { ...row!, to };
  },
  async list(tx, asAt) {
    const to = await toldUpTo(tx, asAt);
    if (to === null) return null;
    const rows = await tx.query<ListedChild>(missingListSql, [
      measuredBorough(tx), to, firstOfYearTo(to),
    ]); // prettier-ignore
    return listOf(rows, to);
  },
  parts: [
    { code: 'missing', label: 'Missing (M)', has: ({ facts }) => Number(facts['missing']) > 0 },
    { code: 'away', label: 'Away without authorisation (A)', has: ({ facts }) => Number(facts['away']) > 0 },
  ],
};

/** The share that is published: missing, without those who were only away without authorisation. */
export const missingShare = ({ missing, children }: MissingInYear): Share => ({
  numerator: missing,
  denominator: children,
  unknown: 0,
});

interface ListedChild {
  readonly id: string;
  readonly since: Day;
  readonly missing: number;
  readonly away: number;
}

const listOf = (rows: readonly ListedChild[], to: Day): CountedList => ({
  columns: {
    since: 'First day of a placement that counts',
    missing: 'Times missing (M)',
    away: 'Times away without authorisation (A)',
    to: 'In the year to',
  },
  rows: rows.map(({ id, ...facts }) => ({
    subject: { kind: 'child', id },
    as: facts.missing > 0 ? 'counted' : 'of whom',
    facts: { ...facts, to },
  })),
});

interface Told {
  readonly to: Day | null;
  readonly told: readonly number[] | null;
  readonly years: readonly number[] | null;
}

/** The last day of the year that can be counted for a day; null where part of that year is not told of. */
const toldUpTo = async (tx: Tx, asAt: Day, named?: number): Promise<Day | null> => {
  const [found] = await tx.query<Told>(toldOfMissingSql, [measuredBorough(tx, named), asAt]);
  const { to, told, years } = found!;
  if (to === null) return null;
  const from = firstOfYearTo(to);
  if (!isCovered(await coveredFrom(tx, named), from)) return null;
  const isAsked = (year: number): boolean =>
    year >= financialYearOf(from).ending && year <= financialYearOf(to).ending;
  return (years ?? []).filter(isAsked).every((year) => told?.includes(year)) ? to : null;
};
