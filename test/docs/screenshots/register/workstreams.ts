import { Picture } from '../picture';

const of = { person: 'commissioner', guide: 'read-a-workstream' } as const;

/** Weeks after the last quarter’s end, which come last: by then every figure is there. */
const LATEST_WEEKS = /^On \d+ (April|May|June) 2028, about [\d,]+ of about [\d,]+ children/;

/** After the releases, which the worker makes after a first start: the first picture waits for them. */
export const WORKSTREAMS: readonly Picture[] = [
  {
    ...of,
    file: 'london-position',
    address: '/workstreams/position',
    steps: [{ awaits: LATEST_WEEKS }],
    heading: 'The London position',
    tallest: 1500,
  },
  { ...of, file: 'workstreams', address: '/workstreams', heading: 'Workstreams', tallest: 900 },
  {
    ...of,
    file: 'workstream-figure',
    address: '/workstreams/fostering',
    heading: /Fostering$/,
    from: '1. Foster placements',
    tallest: 1300,
  },
];
