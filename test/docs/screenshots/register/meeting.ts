import { Act, Picture, Step } from '../picture';

const LAST_WEEK = 'Wednesday 7 June 2028';
const THIS_WEEK = 'Wednesday 14 June 2028';
const FIRST_ITEM = /^PLP-\d{4}-\d{4}$/;

/** The day of the meeting: Wednesday. */
const day = 2;

const chair = { person: 'chair', guide: 'chair-a-panel', day } as const;
const coordinator = { person: 'coordinator', guide: 'run-the-weekly-panel', day } as const;
const member = { person: 'member', guide: 'sit-on-a-panel', day } as const;

const LIVE = [{ follow: THIS_WEEK }, { follow: 'The meeting on one screen' }] as const;

const WRITES: readonly Step[] = [
  { choose: 'Endorsed with conditions' },
  { fill: 'Why', with: 'The home can meet the needs named, and the child has visited twice.' },
  {
    fill: 'How the child’s and family’s views counted',
    with: 'The child wants to stay at the same college: both options are near it.',
  },
  { fill: 'Weekly cost the panel spoke of, before VAT', with: '4,950' },
  { fill: 'Condition 1', with: 'A school place is confirmed before the first night' },
  { pick: 'The borough', of: 'Who sees to condition 1' },
];

/** Wednesday: the meeting, and the minutes of the last one. */
export const MEETING: readonly (Act | Picture)[] = [
  { ...coordinator, address: '/panel', steps: [...LIVE, { press: 'Begin the meeting' }] },
  {
    ...coordinator,
    address: '/panel',
    steps: [...LIVE, { follow: 'Attendance' }, { choose: 'Present' }, { press: 'Save the attendance' }],
  },
  {
    ...coordinator,
    file: 'coordinator-attendance',
    address: '/panel',
    steps: [...LIVE, { follow: 'Attendance' }],
    heading: /^Attendance/,
    tallest: 1000,
  },
  {
    ...chair,
    file: 'chair-meeting',
    address: '/panel',
    steps: [...LIVE],
    heading: /^Pan-London placements panel/,
    tallest: 1000,
  },
  {
    ...chair,
    file: 'chair-item',
    address: '/panel',
    steps: [...LIVE, { follow: FIRST_ITEM }],
    heading: /^PLP-/,
    tallest: 1500,
  },
  {
    ...chair,
    file: 'chair-recommendation',
    address: '/panel',
    steps: [...LIVE, { follow: FIRST_ITEM }, ...WRITES],
    heading: /^PLP-/,
    from: 'What the panel recommends',
    tallest: 1300,
  },
  {
    ...chair,
    file: 'chair-confirm',
    address: '/panel',
    steps: [...LIVE, { follow: FIRST_ITEM }, ...WRITES, { press: 'Save and check' }],
    heading: 'Check the recommendation',
    tallest: 1000,
  },
  {
    ...member,
    file: 'member-item-phone',
    address: '/panel',
    steps: [...LIVE, { follow: FIRST_ITEM }],
    heading: /^PLP-/,
    width: 375,
    tallest: 1400,
  },
  {
    ...coordinator,
    file: 'coordinator-close',
    address: '/panel',
    steps: [...LIVE, { follow: 'Close the meeting' }],
    heading: 'Close the meeting',
    tallest: 1000,
  },
  {
    ...chair,
    file: 'chair-minutes',
    address: '/panel',
    steps: [{ follow: LAST_WEEK }, { follow: 'Minutes' }],
    heading: /^Minutes of/,
    tallest: 1500,
  },
];
