import { Ways } from './broken-down';

export const FOLLOW_UP_WAYS = {
  kind: {
    '28-days': 'After 28 days',
    '3-months': 'After 3 months',
    '6-months': 'After 6 months',
    '12-months': 'After 12 months',
  },
  done: { yes: 'Answered', no: 'Not answered yet' },
  started: { yes: 'Placement started as recorded', no: 'Placement did not start, or not known yet' },
  conditions: {
    met: 'Conditions met, or none set',
    'not-met': 'Conditions not all met, or not known',
  },
  cost: {
    agreed: 'Costs what was agreed, or less',
    more: 'Costs more than agreed',
    unknown: 'Cost not known',
  },
  there: { yes: 'Child still there', no: 'Child no longer there', unknown: 'Not known whether still there' },
} as const satisfies Ways;
