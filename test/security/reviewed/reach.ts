/**
 * What contexts without a borough reach on purpose, each with its reason. Read with security.md 1.3.
 */
export interface ReviewedReach {
  readonly table: string;
  /** The one role that has this reach; every role when left out. */
  readonly role?: string;
  readonly contexts: readonly string[];
  readonly writes: boolean;
  readonly because: string;
}

/** What the release job counts in every borough: the only place where boroughs meet before they are protected. */
export const COUNTED_IN_EVERY_BOROUGH: readonly string[] = [
  'block_contracts',
  'borough_responses',
  'case_actions',
  'case_events',
  'case_options',
  'cases',
  'children',
  'cost_lines',
  'data_sharing_agreements',
  'follow_ups',
  'funding_positions',
  'imports',
  'information_requests',
  'liberty_orders',
  'looked_after_periods',
  'outcome_reviews',
  'panel_marks',
  'placement_endings',
  'placement_extensions',
  'placements',
  'possible_transfers',
  'recommendations',
  'referral_sections',
  'register_entries',
  'return_versions',
  'search_approaches',
  'unmet_needs',
  'uplift_requests',
  'void_reasons',
];

export const REVIEWED_REACH: readonly ReviewedReach[] = [
  {
    table: 'public.data_sharing_agreements',
    contexts: ['administration', 'system'],
    writes: true,
    because: 'administrators record the agreements of all boroughs; they name no child',
  },
  {
    table: 'public.schedules',
    contexts: ['system'],
    writes: true,
    because: 'the job role plans for every borough; a schedule says when, never what',
  },
  {
    table: 'public.occurrences',
    contexts: ['system'],
    writes: true,
    because: 'the job role puts down what is due for every borough',
  },
  {
    table: 'public.runs',
    contexts: ['system'],
    writes: true,
    because: 'the job role puts the runs of every borough down, and sees how they stand',
  },
  {
    table: 'public.runs',
    contexts: ['programme', 'programme that claims a borough', 'administration'],
    writes: false,
    because:
      'the programme and administrators see whether scheduled reports were made: states and counts, no file, no child',
  },
  {
    table: 'public.schedule_recipients',
    contexts: ['system'],
    writes: true,
    because: 'the load of the practice London says whom its schedules tell: roles, and keys of people',
  },
  {
    table: 'public.report_deliveries',
    contexts: ['system'],
    writes: true,
    because:
      'the job role writes down what became of the mails about every borough’s runs: keys of people, no figure, no child',
  },
  {
    table: 'public.report_deliveries',
    contexts: ['programme', 'programme that claims a borough', 'administration'],
    writes: false,
    because:
      'the programme and administrators see by role how scheduled reports were delivered, with the runs they see; staff, not children',
  },
  {
    table: 'auth.api_tokens',
    role: 'auth',
    contexts: ['system', 'administration'],
    writes: true,
    because: 'whoever brings a token is looked up before anyone is known; staff, not children',
  },
  {
    table: 'auth.invitations',
    role: 'auth',
    contexts: ['system', 'administration'],
    writes: true,
    because:
      'administrators invite for every borough, and a link is looked up before anyone is known; staff, not children',
  },
  {
    table: 'auth.role_grants',
    role: 'auth',
    contexts: ['system', 'administration'],
    writes: true,
    because:
      'administrators give roles in every borough, and sign-in reads them before anyone is known; staff, not children',
  },
  {
    table: 'auth.role_grants',
    role: 'auth',
    contexts: ['programme that claims a borough'],
    writes: false,
    because:
      'colleagues of a borough are seen by whoever acts for it; this service never signs such a context',
  },
  {
    table: 'public.confirmation_requests',
    role: 'job',
    contexts: ['system'],
    writes: true,
    because:
      'the job role mails the links that boroughs and the programme ask for, and removes old ones: addresses of providers, no child',
  },
  {
    table: 'public.confirmation_requests',
    role: 'web',
    contexts: ['holder of a link'],
    writes: true,
    because: 'whoever holds a link sees the one request it is for, and says that it is answered',
  },
  {
    table: 'public.possible_transfers',
    role: 'stats',
    contexts: ['statistics', 'statistics that claim a borough'],
    writes: true,
    because:
      'a possible transfer is found across boroughs and kept as a row of each; nobody else adds or removes one',
  },
  ...(['wave_boroughs', 'wave_reminders', 'return_reviews'] as const).map((table) => ({
    table: `public.${table}`,
    role: 'web',
    contexts: ['programme', 'programme that claims a borough'],
    writes: true,
    because:
      'the programme says which boroughs a wave asks, reminds them and reviews what they hand in: no answer',
  })),
  ...(['returns', 'return_versions'] as const).map((table) => ({
    table: `public.${table}`,
    role: 'web',
    contexts: ['programme', 'programme that claims a borough'],
    writes: false,
    because: 'the programme sees where each return stands and how far it is: states and counts, no answer',
  })),
  ...(['wave_boroughs', 'returns', 'return_versions', 'return_reviews'] as const).map((table) => ({
    table: `public.${table}`,
    role: 'job',
    contexts: ['programme', 'programme that claims a borough'],
    writes: false,
    because: 'the report on how far boroughs are is made by the job: states and counts, no answer',
  })),
  {
    table: 'public.wave_boroughs',
    role: 'job',
    contexts: ['system'],
    writes: true,
    because: 'the practice London is asked in waves that the load makes',
  },
  ...COUNTED_IN_EVERY_BOROUGH.filter((table) => table !== 'possible_transfers').map((table) => ({
    table: `public.${table}`,
    role: 'stats',
    contexts: ['statistics', 'statistics that claim a borough'],
    writes: false,
    because:
      'the release job counts in every borough, in the columns of days and codes it was granted and no others',
  })),
];
