import { Act, Picture } from '../picture';

const THIS_WEEK = 'Wednesday 14 June 2028';

const of = { person: 'member', guide: 'sit-on-a-panel' } as const;
const NO_CONFLICTS = { choose: 'No conflict' } as const;

const declaresNone = (person: string): Act => ({
  person,
  address: '/panel',
  steps: [{ follow: THIS_WEEK }, { follow: 'Declare conflicts' }, NO_CONFLICTS, { press: 'Declare' }],
});

/** Before the meeting: conflicts, then papers. */
export const MEMBER: readonly (Act | Picture)[] = [
  {
    ...of,
    file: 'member-declare',
    address: '/panel',
    steps: [
      { follow: THIS_WEEK },
      { follow: 'Declare conflicts' },
      NO_CONFLICTS,
      { choose: 'A conflict of interest', nth: -1 },
      { fill: /Nature of a conflict/, with: 'A trustee of the provider' },
    ],
    heading: /^Conflicts of interest/,
    tallest: 1900,
  },
  {
    ...of,
    address: '/panel',
    steps: [
      { follow: THIS_WEEK },
      { follow: 'Declare conflicts' },
      NO_CONFLICTS,
      { choose: 'A conflict of interest', nth: -1 },
      { fill: /Nature of a conflict/, with: 'A trustee of the provider' },
      { press: 'Declare' },
    ],
  },
  {
    ...of,
    file: 'member-pack',
    address: '/panel',
    steps: [{ follow: THIS_WEEK }, { follow: 'Your pack' }],
    heading: /^Pan-London placements panel/,
    tallest: 1300,
  },
  {
    ...of,
    file: 'member-messages',
    address: '/messages',
    heading: 'Messages',
    tallest: 900,
  },
  ...['chair', 'coordinator', 'member-health', 'member-education', 'member-commissioning'].map(declaresNone),
];
