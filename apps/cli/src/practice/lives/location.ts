import { MadeUpPostcode } from '../postcodes/postcodes';
import { Where } from '../postcodes/place-finder';
import { Child, Location } from './child';
import { Population } from './population';

/** Where a place is for a child. */
export const whereIs = ({ around }: Population, child: Child, place: MadeUpPostcode): Where => {
  if (around.finder.fits(place, 'in', child.home)) return 'in';
  return around.finder.fits(place, 'near', child.home) ? 'near' : 'far';
};

/** The cell of the DfE's locality and distance table that is. */
export const locationOf = (where: Where, child: Child): Location => {
  if (child.home === null) return where === 'in' ? 'in-unknown' : 'out-unknown';
  return where === 'in' ? 'in-near' : where === 'near' ? 'out-near' : 'out-far';
};
