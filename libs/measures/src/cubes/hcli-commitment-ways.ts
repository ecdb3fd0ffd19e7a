import { Ways } from './broken-down';

/** Months are counted from the day: the first ends with the same day of the next month. */
export const HCLI_COMMITMENT_WAYS = {
  end: {
    passed: 'Expected to have ended before',
    'month-1': 'In the 1st month',
    'month-2': 'In the 2nd month',
    'month-3': 'In the 3rd month',
    'month-4': 'In the 4th month',
    'month-5': 'In the 5th month',
    'month-6': 'In the 6th month',
    'month-7': 'In the 7th month',
    'month-8': 'In the 8th month',
    'month-9': 'In the 9th month',
    'month-10': 'In the 10th month',
    'month-11': 'In the 11th month',
    'month-12': 'In the 12th month',
    later: 'After the 12th month',
    'not-recorded': 'Expected end not recorded',
  },
  contract: {
    passed: 'Contract has ended',
    '0-2': 'Contract ends within 3 months',
    '3-5': 'Contract ends after 3 months, within 6',
    '6-11': 'Contract ends after 6 months, within 12',
    '12-over': 'Contract ends after 12 months or more',
    'not-recorded': 'End of the contract not recorded',
  },
} as const satisfies Ways;
