import { Ways } from './broken-down';

export const ACTION_WAYS = {
  state: {
    'in-time': 'Done in time',
    late: 'Done late',
    dropped: 'Dropped',
    open: 'Still open',
  },
  owner: { borough: 'For the borough to do', panel: 'For somebody of the panel to do' },
} as const satisfies Ways;
