import { Ways } from './broken-down';

export const SEARCH_WAYS = {
  days: {
    '0-7': 'Placed within 7 days',
    '8-28': 'Placed after 8 to 28 days',
    '29-over': 'Placed after 29 days or more',
    'not-known': 'Placed before the search was recorded',
  },
  type: {
    yes: 'Of the type the search preferred',
    no: 'Of another type, or not registered',
    'not-known': 'Not known whether of the preferred type',
  },
  location: {
    yes: 'As near as was sought',
    no: 'Farther away than was sought',
    'not-known': 'Not said how near, or not known',
  },
  offers: { none: 'No offer in the log', '1-2': 'One or two offers', '3-over': 'Three or more offers' },
  'same-day': {
    yes: 'Needed and placed on the same day',
    no: 'Not needed and placed on the same day, or not known',
  },
} as const satisfies Ways;
