import { TIERS } from '@lib/measures/location-tiers/location-tiers.measure';
import { partsIn, Plans } from './in-ways';

const CHILDREN = { whole: 'total', of: 'children' } as const;

/** Plans of where children are placed: by the authority of the placement, by distance, and of who came alone. */
export const placed: Plans = (printed) => [
  {
    ...CHILDREN,
    code: 'distance',
    label: 'Location',
    parts: TIERS,
    lead: 'borough',
    says: 'were placed in their own borough',
  },
  {
    ...CHILDREN,
    code: 'miles',
    label: 'Distance from home',
    parts: ['within-20', 'over-20-outside', 'unaccompanied', 'distance-not-known', 'unknown'],
    lead: 'within-20',
    says: 'were placed 20 miles or less from home',
  },
  {
    code: 'unaccompanied',
    label: 'Unaccompanied children',
    whole: 'unaccompanied',
    of: 'unaccompanied asylum-seeking children',
    parts: partsIn(printed, 'unaccompanied-'),
    lead: 'unaccompanied-supported',
    says: 'lived in supported accommodation',
  },
];

/** Who provides foster placements and homes, for London and its parts. */
export const providers: Plans = (printed) => [
  {
    code: 'carers',
    label: 'Whose foster carers',
    whole: 'foster',
    of: 'children in foster placements',
    parts: partsIn(printed, 'foster-'),
    lead: 'foster-agency',
    says: 'lived with carers of an independent agency',
  },
  {
    code: 'homes-providers',
    label: 'Who runs homes',
    whole: 'homes',
    of: 'children in secure homes and children’s homes',
    parts: partsIn(printed, 'homes-'),
    lead: 'homes-private',
    says: 'lived in homes of private providers',
  },
];
