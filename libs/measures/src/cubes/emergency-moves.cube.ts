import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { EMERGENCY_MOVES } from '../emergency-moves/emergency-moves.measure';
import { quarterTo } from '../panel-counts/quarter-to';
import { endingsInQuarter } from '../placement-counts/endings';
import { RETURNS_COVERAGE } from './coverage';
import { NO_BOROUGH_ALONE } from './panel-cube';

const EXACT: readonly ProductCode[] = ['official'];
const PRINTED = { forBoroughs: [], forGroups: EXACT } as const;
const TOLD = ['unplanned', 'planned'];

const CATEGORIES: readonly Category[] = [
  { code: 'total', label: 'Placements that ended', sums: [[...TOLD, 'not-known']], ...PRINTED },
  { code: 'told', label: 'Endings whose reason tells whether they were planned', sums: [TOLD], ...PRINTED },
  { code: 'unplanned', label: 'Not planned', sums: [], ...PRINTED },
  { code: 'planned', label: 'Planned', sums: [], ...PRINTED },
  { code: 'not-known', label: 'Reason does not tell whether planned', sums: [], ...PRINTED },
];

/**
 * How often a home is lost rather than left. What happened to few: a borough has no number of its own, because some thirty
 * placements of one end in a quarter, of which a handful were not planned.
 */
export const EMERGENCY_MOVES_CUBE: Cube = {
  code: 'emergency-moves',
  title: 'Placements that ended, planned or not',
  purpose: EMERGENCY_MOVES.purpose,
  version: 1,
  products: EXACT,
  categories: CATEGORIES,
  counted: 'Placements that ended in the quarter, by the reasons that returns give for it',
  exclusions: [
    NO_BOROUGH_ALONE,
    'Short breaks',
    'Endings because the care plan changed (CARPL) or only the status of the placement did (PLACE)',
  ],
  source: EMERGENCY_MOVES.source,
  population: 'cases',
  releases: 'apart',
  areas: ['london', 'statistical', 'sub-region'],
  coverage: RETURNS_COVERAGE,
  looksBackTo: (on) => quarterTo(on).from,
  async count(tx, boroughId, on) {
    const { numerator, denominator, unknown } = await endingsInQuarter(tx, boroughId, on);
    return new Map([
      ['unplanned', numerator],
      ['planned', denominator - numerator],
      ['not-known', unknown],
    ]);
  },
};
