import { CLOSE_WITHOUT_PLACEMENT_DAYS } from '@lib/panel/expiry/periods';
import { FAR_MILES } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { FEWEST_BOROUGHS } from '@lib/releases/storing/inputs';

/** A threshold that nobody changes here, and why. */
export interface FixedThreshold {
  readonly threshold: string;
  readonly value: string;
  readonly because: string;
}

const DFE = 'The Department for Education publishes the measure with it; another would be another measure';
const TABLES = 'Bands of tables across boroughs stay: bands that move would let small numbers be worked out';

/** What a commissioner may look for on this page and cannot change. */
export const FIXED: readonly FixedThreshold[] = [
  { threshold: 'Far from home', value: `More than ${FAR_MILES} miles`, because: DFE },
  { threshold: 'Many moves', value: '3 or more placements in the year', because: DFE },
  {
    threshold: 'Long-term stability',
    value: 'Looked after for 2½ years or more, and 2 years or more in the placement',
    because: DFE,
  },
  {
    threshold: 'Age groups across boroughs',
    value: 'Under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over',
    because: TABLES,
  },
  {
    threshold: 'Bands of weekly cost and of days',
    value: 'As the tables of releases print them',
    because: TABLES,
  },
  {
    threshold: 'Boroughs in a figure of London',
    value: `${FEWEST_BOROUGHS} at least`,
    because: 'Part of how a release is made, and of what London means in it',
  },
  {
    threshold: 'Boroughs and children behind like needs and fees',
    value: '3 boroughs and 6 children at least',
    because: 'Protects boroughs and children; it can only be changed with the service',
  },
  {
    threshold: 'A case closes after a response without a placement',
    value: `${CLOSE_WITHOUT_PLACEMENT_DAYS} days`,
    because: 'Part of the steps of a case, which boroughs and panels count on',
  },
  {
    threshold: 'When papers close, and how often a panel meets',
    value: 'Each panel’s own',
    because: 'Its coordinator changes it, on the page of the panel',
  },
  {
    threshold: 'When surveys close',
    value: 'Each wave’s own',
    because: 'A commissioner sets it with the wave',
  },
];
