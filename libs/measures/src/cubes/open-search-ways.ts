import { Ways } from './broken-down';

export const OPEN_SEARCH_WAYS = {
  sought: {
    home: 'Children’s home or another residential setting preferred',
    family: 'Foster care preferred',
    other: 'Supported accommodation preferred',
  },
  age: { 'under-16': 'Under 16', '16-over': '16 and over' },
  wait: {
    '0-7': 'Open for 7 days at most',
    '8-28': 'Open for 8 to 28 days',
    '29-over': 'Open for 29 days or more',
  },
} as const satisfies Ways;
