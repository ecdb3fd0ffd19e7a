import { CaseOfSearch, Started } from './searches-known.query';

const NEAREST = ['borough', 'sub-region', 'london'];

const NEAR_MILES = 20;

/** Whether a placement is as near as was wanted; null where nothing was said, or it is not known where it is. */
export const isAsNear = (
  { sought }: Pick<CaseOfSearch, 'sought'>,
  { locationTier, distanceMiles }: Pick<Started, 'locationTier' | 'distanceMiles'>,
): boolean | null => {
  if (sought === null) return null;
  if (sought.area === '20-miles') return distanceMiles === null ? null : Number(distanceMiles) <= NEAR_MILES;
  if (!NEAREST.includes(sought.area) || locationTier === null) return null;
  return NEAREST.slice(0, NEAREST.indexOf(sought.area) + 1).includes(locationTier);
};
