import { ageOn, Day } from '@lib/kernel/day';
import { Registration } from '@lib/provision/settings/registration';
import { PartsOf } from '../cubes/broken-down';
import { HCLI_COHORT_WAYS } from '../cubes/hcli-cohort-ways';
import { RegisteredOn } from './register-on';

type Parts = PartsOf<typeof HCLI_COHORT_WAYS>;

/** In which part of each way a placement is on a day. */
export const cohortParts = (one: RegisteredOn, on: Day): Parts => ({
  age: ageBand(ageOn(one.placement.birthMonth, on)),
  need: NEEDS[one.placement.need] ?? 'family',
  registration: one.registration === null ? 'not-recorded' : REGISTRATIONS[one.registration],
  tier: TIERS[one.placement.locationTier ?? ''] ?? 'unknown',
  distance: distanceBand(one.placement.distanceMiles),
  liberty: one.underOrder ? 'order' : 'none',
  solo: one.solo === null ? 'not-recorded' : one.solo ? 'alone' : 'with-others',
});

const ageBand = (age: number): Parts['age'] => (age < 13 ? 'under-13' : age < 16 ? '13-15' : '16-over');

/** Categories of need as the returns have them; all others are about the family. */
const NEEDS: Readonly<Partial<Record<string, Parts['need']>>> = {
  N1: 'abuse',
  N2: 'disability',
  N6: 'behaviour',
};

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
