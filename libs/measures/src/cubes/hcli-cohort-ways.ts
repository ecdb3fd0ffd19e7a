import { Ways } from './broken-down';

export const HCLI_COHORT_WAYS = {
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
