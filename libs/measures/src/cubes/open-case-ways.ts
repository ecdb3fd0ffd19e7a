import { Ways } from './broken-down';

export const OPEN_CASE_WAYS = {
  stage: {
    panel: 'Before the panel: submitted, in review or listed',
    borough: 'Recommended, start not recorded',
    'follow-up': 'Started and followed up',
  },
  information: {
    waiting: 'Waiting for information from the borough',
    'not-waiting': 'Not waiting for information',
  },
  deadline: { past: 'Past the deadline of its stage', within: 'Within its deadline, or without one' },
} as const satisfies Ways;
