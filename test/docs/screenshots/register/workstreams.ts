import { Picture } from '../picture';

const of = { person: 'commissioner', guide: 'read-a-workstream' } as const;

/** After the releases, which the worker makes after a first start: the first picture waits for them. */
export const WORKSTREAMS: readonly Picture[] = [
  {
    ...of,
    file: 'london-position',
    address: '/workstreams/position',
    steps: [{ awaits: 'Are there enough of the right homes?' }],
    heading: 'The London position',
    tallest: 1200,
  },
  { ...of, file: 'workstreams', address: '/workstreams', heading: 'Workstreams', tallest: 900 },
  {
    ...of,
    file: 'workstream-figure',
    address: '/workstreams/fostering',
    heading: /Fostering$/,
    from: '1. Foster placements (placement groups and age bands)',
    tallest: 1300,
  },
];
