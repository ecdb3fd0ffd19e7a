import { Ways } from './broken-down';

export const HCLI_ENDING_WAYS = {
  planned: {
    planned: 'Planned',
    unplanned: 'Not planned',
    'not-recorded': 'Not recorded whether planned',
  },
  stay: {
    'under-3': 'After less than 3 months',
    '3-11': 'After 3 to 11 months',
    '12-over': 'After 12 months or more',
  },
  destination: {
    family: 'To family, or to be adopted',
    care: 'To another placement in care',
    independence: 'To supported accommodation or to live independently',
    other: 'To health, custody or somewhere else',
    'not-recorded': 'Not recorded where to',
  },
  step: {
    down: 'To something less intensive',
    'not-down': 'To something as intensive, or more',
    'not-recorded': 'Not recorded whether less intensive',
  },
} as const satisfies Ways;
