import { Picture } from '../picture';

const of = { guide: 'share-the-register' } as const;

/** What an analyst reads under an agreement, and then what the borough sees of that. */
export const SHARING: readonly Picture[] = [
  {
    ...of,
    person: 'analyst',
    file: 'shared-list',
    address: '/shared-register',
    heading: 'Shared registers',
    tallest: 1300,
  },
  {
    ...of,
    person: 'protection-lead',
    file: 'shared-readings',
    address: '/register/readings',
    heading: 'Who read our register',
    tallest: 700,
  },
];
