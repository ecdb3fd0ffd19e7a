import { Ways } from './broken-down';

export const HCLI_OUTCOME_WAYS = {
  step: {
    '28-days': 'After 28 days',
    '3-months': 'After 3 months',
    '6-months': 'After 6 months',
    '12-over': 'After 12 months, and each year',
  },
  held: { 'in-time': 'Held when it was due', late: 'Held later' },
  stability: {
    settled: 'Settled',
    'at-risk': 'At risk, or notice was given',
    'not-recorded': 'Stability not recorded',
  },
  education: {
    yes: 'In education',
    part: 'In education part of the time, or not',
    'not-recorded': 'Education not recorded',
  },
  missing: {
    never: 'Never missing since the review before',
    once: 'Missing once or more',
    'not-recorded': 'Not recorded whether missing',
  },
  family: {
    met: 'Plan for family time met',
    'not-met': 'Plan for family time met in part, or not',
    'not-recorded': 'No plan for family time, or not recorded',
  },
  rating: {
    good: 'Young person says the placement is good or very good',
    'not-good': 'Young person says it is neither good nor bad, or bad',
    'not-recorded': 'Young person not asked, or answer not recorded',
  },
} as const satisfies Ways;
