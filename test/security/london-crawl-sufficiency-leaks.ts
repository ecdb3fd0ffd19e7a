import { Change } from './london-crawl-leaks';

/** Ways in which the pages about sufficiency could give something away, each with an address that has what it needs. */
export const SUFFICIENCY_LEAKS: Readonly<Record<string, { address: string; change: Change }>> = {
  'a number of a figure that is not the released one': {
    address: '/workstreams/fostering',
    change: (text) => text.replace(/(<td class="govuk-table__cell govuk-table__cell--numeric">\s*)(\d)/, '$19$2'),
  },
  'a headline that is in no table': {
    address: '/workstreams/fostering',
    change: (text) => text.replace(/(plp-headline__number[^>]*>\s*(?:About )?)\d[\d,]*/, '$17,777'),
  },
  'a change that tells another number of the release before': {
    address: '/workstreams/fostering?product=quarterly',
    change: (text) => text.replace(/(plp-headline__change[^>]*>[^<]*?)\d+ (more|fewer)/, '$1777 $2'),
  },
  'a sentence with a number that nothing printed explains': {
    address: '/workstreams/fostering',
    change: (text) => text.replace('</figure>', '<p>The two smallest together: 411 children.</p></figure>'),
  },
  'a hidden number of a figure through the API': {
    address: '/api/v1/workstreams/fostering?areas=boroughs&product=quarterly',
    change: (text) => text.replace('"value":null,"valueStatus":"hidden to protect people"', '"value":4,"valueStatus":"shown"'),
  },
  'an own number through the API that is not the borough’s': {
    address: '/api/v1/workstreams/fostering',
    change: (text) => text.replace(/("own":\[\{[^}]*"value":)3\b/, '$14'),
  },
  'a number on the page a director gets that is in no release': {
    address: '/workstreams/position',
    change: (text) => text.replace(/(<td[^>]*><div>(?:About )?)\d[\d,]*/, '$177,777'),
  },
  'a change on that page that tells another number before': {
    address: '/api/v1/workstreams/position',
    change: (text) => text.replace(/("change":"(?:About )?)\d+ (more|fewer)/, '$177777 $2'),
  },
  'a need that no release printed': {
    address: '/api/v1/need-and-room',
    change: (text) => text.replace(/("unmet":\{"value":)\d+/, '$17777'),
  },
  'a gap that is worked out from a hidden number': {
    address: '/api/v1/need-and-room',
    change: (text) => text.replace(/"unmet":\{"value":\d+,"status":"shown"\}/, '"unmet":{"value":null,"status":"hidden to protect people"}'),
  },
  'a need in the file that no release printed': {
    address: '/need-and-room/download',
    change: (text) => text.replace(/(,london,London,home,[^,]*,)\d+/, '$17777'),
  },
  'a need on the page that no release printed': {
    address: '/need-and-room',
    change: (text) => text.replace(/(<td class="govuk-table__cell govuk-table__cell--numeric">\s*)\d+/, '$17777'),
  },
  'more children with like needs than were released': {
    address: '/api/v1/like-needs',
    change: (text) => text.replace(/("children":)\d+/, '$17777'),
  },
}; // prettier-ignore
