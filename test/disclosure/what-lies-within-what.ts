import { Within } from './whole-day';

const within = (these: string, ...those: string[]): Within => ({ these: these.split(' '), those });

/**
 * What the definitions of the tables of a day say of one another: every reader may know it. No number of one table is the
 * same as one of another; these are the only ties there are besides the total.
 */
export const WITHIN: readonly Within[] = [
  within(
    'location-tiers:over-20-outside',
    'location-tiers:sub-region',
    'location-tiers:london',
    'location-tiers:outside',
  ),
  within('location-tiers:unaccompanied-foster', 'placements:foster'),
  within('location-tiers:unaccompanied-supported', 'placements:supported'),
  within(
    'location-tiers:unaccompanied-elsewhere',
    'placements:homes',
    'placements:family',
    'placements:elsewhere',
  ),
  within('placements:under-1', 'stability-over-two-years:under-two-years'),
  within('placements:under-1 placements:16-over', 'same-carer:everybody-else'),
  within('same-carer:same-carer', 'stability-over-two-years:fewer'),
  within('same-carer:long-term', 'stability-over-two-years:two-years'),
  within(
    'placements-in-the-year:three-or-more',
    'stability-over-two-years:three-or-more',
    'stability-over-two-years:under-two-years',
  ),
];
