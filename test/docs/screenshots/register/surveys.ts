import { Picture, Step } from '../picture';

/** Boroughs are at every stage of the open wave: one has errors, one something to confirm, one is returned. */
const THE_WAVE: Step = { follow: 'Placements snapshot, May 2028' };

const of = { address: '/surveys' } as const;
const completes = { ...of, guide: 'complete-a-survey' } as const;
const writes = { ...of, person: 'officer-brent', guide: 'complete-a-return-in-a-workbook' } as const;
const approves = { ...of, guide: 'approve-and-submit-a-return' } as const;
const reads = { ...of, guide: 'what-surveys-fill-in' } as const;

const THE_WORKBOOK = [THE_WAVE, { follow: 'Complete it as a workbook' }] as const;

/** Surveys as a borough completes, approves and submits them. */
export const SURVEYS: readonly Picture[] = [
  {
    ...completes,
    person: 'officer-bromley',
    file: 'return-sections',
    steps: [THE_WAVE],
    heading: 'Your return',
    tallest: 1100,
  },
  {
    ...completes,
    person: 'officer-barnet',
    file: 'return-filled-in',
    steps: [THE_WAVE, { follow: 'Confirm what is filled in' }],
    heading: 'What is filled in',
    tallest: 1000,
  },
  {
    ...completes,
    person: 'officer-barnet',
    file: 'return-rows',
    steps: [THE_WAVE, { follow: 'High-cost, low-incidence placements' }],
    heading: 'High-cost, low-incidence placements',
    tallest: 1100,
  },
  {
    ...completes,
    person: 'officer-bromley',
    file: 'return-query',
    steps: [THE_WAVE, { follow: 'Look at problems' }, { follow: /^Mend or explain/ }],
    heading: 'This looks unusual',
    tallest: 2100,
  },
  { ...writes, file: 'return-workbook', steps: THE_WORKBOOK, heading: 'The return as a workbook' },
  {
    ...writes,
    file: 'return-preview',
    steps: [
      ...THE_WORKBOOK,
      {
        sendBack: 'Download the workbook (Excel)',
        named: 'return.xlsx',
        into: 'The workbook',
        sheet: 'Answers',
        cells: [
          { nth: 3, heading: 'Answer', value: 31 },
          { nth: 4, heading: 'Answer', value: 29 },
        ],
      },
      { press: 'Upload and check' },
    ],
    heading: 'Check and confirm this workbook',
    tallest: 1200,
  },
  {
    ...approves,
    person: 'officer-bromley',
    file: 'return-check',
    steps: [THE_WAVE, { follow: 'Check and mark ready' }],
    heading: 'Check and send to the approver',
    tallest: 900,
  },
  {
    ...approves,
    person: 'approver-camden',
    file: 'return-approve',
    steps: [THE_WAVE, { follow: 'Look at it and approve' }],
    heading: 'Approve and submit',
    from: 'Queries and their explanations',
    tallest: 1300,
  },
  {
    ...approves,
    person: 'officer-croydon',
    file: 'return-comments',
    steps: [THE_WAVE, { follow: 'Reply to the reviewer' }],
    heading: 'Reply to the reviewer',
    tallest: 1300,
  },
  {
    ...reads,
    person: 'officer-barking-and-dagenham',
    file: 'return-start',
    steps: [THE_WAVE],
    heading: 'Placements snapshot, May 2028',
    tallest: 1600,
  },
  {
    ...reads,
    person: 'officer-bromley',
    file: 'return-sources',
    steps: [THE_WAVE, { follow: 'Children looked after' }],
    heading: 'Children looked after',
    tallest: 900,
  },
];
