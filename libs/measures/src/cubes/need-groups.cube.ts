import { Tx } from '@lib/database/unit-of-work';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { measuredBorough } from '../placements/measured-borough';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';
import { CARE_NEED_CODES, CARE_NEEDS, careNeedOf } from './care-needs';
import { RETURNS_COVERAGE } from './coverage';

const EXACT: readonly ProductCode[] = ['official'];

/** A year and a quarter: of the days before a service ran, the quarter of a year ago is enough to compare with. */
const QUARTERS_MADE_UP_FOR_DAYS = 456;

const CATEGORIES: readonly Category[] = [
  {
    code: 'total',
    label: 'Children looked after',
    sums: [CARE_NEED_CODES],
    forBoroughs: [],
    forGroups: EXACT,
  },
  ...CARE_NEED_CODES.map((code) => ({
    code,
    label: CARE_NEEDS[code].label,
    sums: [],
    forBoroughs: [],
    forGroups: EXACT,
  })),
];

/**
 * All children looked after by why they became so, for London and its sub-regions. It has the total in common with the other
 * tables of children of its day, and nothing else (decision 32): no other takes children apart by need.
 */
export const NEED_GROUPS_CUBE: Cube = {
  code: 'need-groups',
  title: 'Why children are looked after',
  purpose: 'Which needs London’s places have to meet, and where the children with them come from',
  version: 1,
  products: EXACT,
  categories: CATEGORIES,
  counted:
    'Children looked after at the end of the day, by the main category of need of their latest episode (CIN) when they became looked after',
  exclusions: ['Short breaks', 'Figures of a single borough: a borough has these numbers in its own returns'],
  source: 'Returns on children looked after (SSDA903)',
  population: 'everybody',
  releases: 'overlap',
  reachBackDays: QUARTERS_MADE_UP_FOR_DAYS,
  areas: ['london', 'sub-region'],
  coverage: RETURNS_COVERAGE,
  async count(tx, boroughId, on) {
    const rows = await needsOn(tx, measuredBorough(tx, boroughId), on);
    const counts = new Map<string, number>(CARE_NEED_CODES.map((code) => [code, 0]));
    for (const { need, children } of rows)
      counts.set(careNeedOf(need), counts.get(careNeedOf(need))! + children);
    return counts;
  },
};

const needsOn = (tx: Tx, borough: number, on: string): Promise<{ need: string; children: number }[]> =>
  tx.query(
    `select p.need, count(*)::int as children from placements p where ${OPEN_ON_DAY} group by p.need`,
    [borough, on],
  );
