import { Registration } from '@lib/provision/settings/registration';
import { PartsOf } from '../cubes/broken-down';
import { HCLI_COHORT_WAYS } from '../cubes/hcli-cohort-ways';
import { RegisteredOn } from './register-on';

type Parts = PartsOf<typeof HCLI_COHORT_WAYS>;

/** In which part of each way a placement is. */
export const cohortParts = (one: RegisteredOn): Parts => ({
  registration: one.registration === null ? 'not-recorded' : REGISTRATIONS[one.registration],
  tier: TIERS[one.placement.locationTier ?? ''] ?? 'unknown',
  distance: distanceBand(one.placement.distanceMiles),
  liberty: one.underOrder ? 'order' : 'none',
  solo: one.solo === null ? 'not-recorded' : one.solo ? 'alone' : 'with-others',
});

const REGISTRATIONS: Readonly<Record<Registration, Parts['registration']>> = {
  registered: 'registered',
  'other regulator': 'registered',
  'not needed': 'registered',
  applied: 'unregistered',
  unregistered: 'unregistered',
  unknown: 'not-recorded',
};

const TIERS: Readonly<Partial<Record<string, Parts['tier']>>> = {
  borough: 'borough',
  'sub-region': 'london',
  london: 'london',
  outside: 'outside',
};

const FAR_MILES = 20;

const distanceBand = (miles: number | null): Parts['distance'] => {
  if (miles === null) return 'unknown';
  return miles > FAR_MILES ? 'over-20' : 'within-20';
};
