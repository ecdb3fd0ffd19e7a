import { Category } from '@lib/releases/cubes/cube';
import { BreakdownPlan } from './breakdown-plan';
import { inWays, partsIn, Plans } from './in-ways';

const OF = 'places held in block contracts';
const EMPTY = 'empty places held in block contracts';

interface OfEmpty {
  readonly label: string;
  readonly lead: string;
  readonly says: string;
}

/** What is taken apart of the empty places alone. */
const OF_EMPTY: Readonly<Record<string, OfEmpty>> = {
  reason: { label: 'Why empty', lead: 'not-recorded', says: 'had no reason recorded' },
  since: { label: 'How long empty', lead: '12-over', says: 'had been empty for 12 weeks or more' },
  price: { label: 'Weekly price of empty places', lead: '8000-over', says: 'cost £8,000 a week or more' },
};

const ofEmpty =
  (printed: readonly Category[]) =>
  ([code, { label, lead, says }]: [string, OfEmpty]): BreakdownPlan => ({
    ...{ code, label, says, lead: `${code}|${lead}` },
    ...{ whole: 'use|empty', of: EMPTY, parts: partsIn(printed, `${code}|`) },
  });

/** Plans of the table of block contracts: all places by use and by kind of setting, and the empty ones. */
export const voids: Plans = (printed) => [
  ...inWays(OF, {
    use: { label: 'Used or empty', lead: 'empty', says: 'were empty' },
    kind: { label: 'Kind of setting', lead: 'home', says: 'were in children’s homes' },
    places: {
      label: 'Kind of setting, used or empty',
      lead: 'home|empty',
      says: 'stood empty in children’s homes',
    },
  })(printed),
  ...Object.entries(OF_EMPTY).map(ofEmpty(printed)),
];
