import { day } from '@lib/kernel/day';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { fosterList, fosterShare, FosterSide } from '../placements/foster-share';
import { Share } from '../share';

/** Of the borough’s own provision. */
export const OWN_CARERS: FosterSide = { providers: ['PR1'], places: null };

/** M3. A regional demand model counts PR1 to PR3 as in-house; ours is PR1 alone, and says so. */
export const IN_HOUSE_FOSTER_SHARE: Measure<Share> = {
  id: 'M3',
  code: 'in-house-foster-share',
  name: 'Foster placements with the borough’s own carers',
  aim: 'sufficiency',
  purpose: 'How far a borough relies on carers it recruits itself',
  numerator: 'Children in foster placements (U1 to U6) of the borough’s own provision (PR1)',
  denominator: 'Children in foster placements (U1 to U6)',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'None for an unknown provider: those children are in the denominator, and shown apart',
  ],
  populationDate: ON_THE_DAY,
  polarity: 'neither',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source: 'SSDA903 PLACE, PLACE_PROVIDER',
  version: 1,
  validFrom: day('2026-04-01'),
  work(tx, asAt, named) {
    return fosterShare(tx, OWN_CARERS, asAt, named);
  },
  list: (tx, asAt) => fosterList(tx, OWN_CARERS, asAt),
};
