import { day } from '@lib/kernel/day';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { fosterList, fosterShare, FosterSide } from '../placements/foster-share';
import { Share } from '../share';

/** Of private and voluntary provision, and nobody’s relatives or friends. */
export const AGENCY_CARERS: FosterSide = { providers: ['PR4', 'PR5'], places: ['U4', 'U5', 'U6'] };

/** M4. What is left of foster placements is with the borough's own carers (M3), other authorities, or not known. */
export const AGENCY_FOSTER_SHARE: Measure<Share> = {
  id: 'M4',
  code: 'agency-foster-share',
  name: 'Foster placements with independent agencies',
  aim: 'sufficiency',
  purpose: 'How far a borough buys foster care from the market',
  numerator:
    'Children in foster placements with carers who are not relatives or friends (U4 to U6) of private (PR4) or voluntary (PR5) provision',
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
    return fosterShare(tx, AGENCY_CARERS, asAt, named);
  },
  list: (tx, asAt) => fosterList(tx, AGENCY_CARERS, asAt),
};
