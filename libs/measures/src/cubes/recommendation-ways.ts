import { Ways } from './broken-down';

/** Days are counted from the day a case was submitted, waits for information among them. */
export const RECOMMENDATION_WAYS = {
  outcome: {
    endorsed: 'Endorsed, ratified or matched to a place',
    conditions: 'Endorsed with conditions or in principle',
    otherwise: 'Something else: an alternative, escalated, or given back',
  },
  listed: {
    '0-7': 'On an agenda within 7 days',
    '8-over': 'On an agenda after more than 7 days',
  },
  recommended: {
    '0-7': 'Recommendation within 7 days',
    '8-14': 'Recommendation after 8 to 14 days',
    '15-over': 'Recommendation after more than 14 days',
  },
  response: {
    '0-14': 'Borough’s response within 14 days',
    later: 'Borough’s response after more than 14 days, or none yet',
  },
  start: {
    '0-28': 'Placement started within 28 days',
    '29-over': 'Placement started after more than 28 days',
    none: 'No placement started yet, or none follows',
  },
  deferred: { never: 'Never deferred', 'once-or-more': 'Deferred once or more' },
  quorum: { quorate: 'Made with a quorum', 'in-principle': 'Made without a quorum, in principle only' },
  route: { ordinary: 'Brought to the panel beforehand', emergency: 'Brought after an emergency placement' },
} as const satisfies Ways;
