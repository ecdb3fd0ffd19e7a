import { Ways } from './broken-down';

export const HCLI_COHORT_WAYS = {
  age: { 'under-13': 'Under 13', '13-15': '13 to 15', '16-over': '16 and over' },
  need: {
    abuse: 'Abuse or neglect',
    disability: 'The child’s disability',
    behaviour: 'The child’s behaviour',
    family: 'The family: stress, illness, or parents who are absent',
  },
  registration: {
    registered: 'In a registered setting, or one that needs no registration',
    unregistered: 'In a setting that is not registered, or has only applied',
    'not-recorded': 'Registration not recorded',
  },
  tier: {
    borough: 'In the child’s own borough',
    london: 'Elsewhere in London',
    outside: 'Outside London',
    unknown: 'Authority not known',
  },
  distance: {
    'within-20': 'Within 20 miles of home',
    'over-20': 'More than 20 miles from home',
    unknown: 'Distance not known',
  },
  liberty: {
    order: 'Under an order that deprives of liberty',
    none: 'Under no such order',
  },
  solo: {
    alone: 'Placed alone',
    'with-others': 'Placed with other children',
    'not-recorded': 'Not recorded whether placed alone',
  },
} as const satisfies Ways;
