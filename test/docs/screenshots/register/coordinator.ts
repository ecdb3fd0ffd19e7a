import { Act, Picture } from '../picture';

const NEXT_WEEK = 'Wednesday 21 June 2028';
const A_CASE = /^PLP-\d{4}-\d{4}$/;

const of = { person: 'coordinator', guide: 'run-the-weekly-panel' } as const;

/** Monday and Tuesday: queues, reviews, next week's agenda. */
export const COORDINATOR: readonly (Act | Picture)[] = [
  { ...of, file: 'coordinator-panels', address: '/panel', heading: 'Your panels', tallest: 760 },
  { ...of, file: 'coordinator-queues', address: '/panel/queues', heading: 'Case queues' },
  {
    ...of,
    file: 'coordinator-review',
    address: '/panel/queues',
    steps: [{ follow: A_CASE }, { press: 'Start the review' }],
    heading: A_CASE,
    tallest: 1100,
  },
  {
    ...of,
    file: 'coordinator-ask',
    address: '/panel/queues?status=review',
    steps: [{ follow: A_CASE }, { follow: 'Ask for information' }],
    heading: 'Ask for information',
  },
  {
    ...of,
    file: 'coordinator-agenda',
    address: '/panel',
    steps: [
      { follow: NEXT_WEEK },
      { follow: 'Build the agenda' },
      { open: /follow-ups? (is|are) due/ },
      { press: /^Accept/ },
    ],
    heading: 'Build the agenda',
    tallest: 1200,
  },
  {
    ...of,
    file: 'coordinator-publish',
    address: '/panel',
    steps: [{ follow: NEXT_WEEK }, { follow: 'Check and publish the agenda' }],
    heading: 'Publish the agenda',
  },
];
