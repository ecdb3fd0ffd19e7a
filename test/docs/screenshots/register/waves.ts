import { Picture, Step } from '../picture';

/** The latest wave is open with a week to go, and the one before it is final. */
const OPEN: Step = { follow: /^May 2028 of Placements snapshot/ };
const FINAL: Step = { follow: /^February 2028 of Placements snapshot/ };

const commissioner = { person: 'commissioner', address: '/collections' } as const;
const writes = { person: 'commissioner', guide: 'make-a-survey' } as const;
const runs = { ...commissioner, guide: 'run-a-wave' } as const;
const follows = { ...commissioner, guide: 'follow-a-wave' } as const;
const reviews = { person: 'commissioner', guide: 'review-returns', address: '/reviews' } as const;

const A_SET: Step = { follow: /^Version \d+ of Placements snapshot/ };

/** Surveys as the programme makes, runs, follows and reviews them. */
export const WAVES: readonly Picture[] = [
  { ...writes, file: 'set-upload', address: '/question-sets/new', heading: 'Upload a question set' },
  {
    ...writes,
    file: 'set-version',
    address: '/question-sets',
    steps: [A_SET],
    heading: /^Placements snapshot, version/,
    tallest: 1250,
  },
  {
    ...writes,
    file: 'set-try',
    address: '/question-sets',
    steps: [A_SET, { follow: 'See it as a borough does, and try it' }],
    heading: /^Try Placements snapshot/,
    tallest: 1000,
  },
  {
    ...runs,
    file: 'wave-make',
    steps: [{ follow: /^Make the next wave of Placements snapshot/ }],
    heading: 'Make a wave',
    tallest: 1300,
  },
  {
    ...runs,
    file: 'wave-boroughs',
    steps: [OPEN, { follow: 'Boroughs and extensions' }],
    heading: 'Boroughs of the wave',
    tallest: 800,
  },
  {
    ...runs,
    file: 'wave-more-time',
    steps: [OPEN, { follow: 'Boroughs and extensions' }, { follow: /^Bromley/ }],
    heading: 'Bromley in the wave',
    tallest: 1250,
  },
  {
    ...runs,
    file: 'wave-final',
    steps: [OPEN, { follow: 'Make the wave final' }],
    heading: 'Make the wave final',
  },
  { ...follows, file: 'wave-board', steps: [OPEN], heading: 'Placements snapshot, May 2028', tallest: 1300 },
  {
    ...follows,
    file: 'wave-remind',
    steps: [OPEN, { follow: 'Remind boroughs' }],
    heading: 'Remind boroughs',
    tallest: 800,
  },
  {
    ...follows,
    file: 'wave-cost',
    steps: [FINAL, { follow: 'What it costs boroughs to answer' }],
    heading: 'What it costs boroughs to answer',
    tallest: 800,
  },
  {
    ...follows,
    file: 'wave-data',
    steps: [FINAL, { follow: 'Data of this wave' }],
    heading: 'Data of this wave',
    tallest: 1150,
  },
  { ...reviews, file: 'review-queue', heading: 'Returns to review', tallest: 900 },
  {
    ...reviews,
    file: 'review-return',
    steps: [{ follow: /^Islington/ }],
    heading: 'Islington: May 2028',
    tallest: 1300,
  },
  {
    ...reviews,
    file: 'review-answers',
    steps: [{ follow: /^Islington/ }, { follow: 'What placements cost' }],
    heading: 'What placements cost',
    tallest: 1400,
  },
];
