import { Picture } from '../picture';

const of = { person: 'commissioner', guide: 'providers-and-settings' } as const;
const HOMES = '/providers?q=lodge';
const A_SETTING = { follow: /\(made up\)/ } as const;

/** The directory, as somebody who keeps it. */
export const DIRECTORY: readonly Picture[] = [
  { ...of, file: 'providers-list', address: HOMES, heading: 'Providers and settings', tallest: 1100 },
  {
    ...of,
    file: 'providers-setting',
    address: HOMES,
    steps: [A_SETTING],
    heading: /\(made up\)$/,
    tallest: 1300,
  },
  {
    ...of,
    file: 'providers-lists',
    address: '/providers/lists',
    heading: 'Load a list of settings',
    tallest: 900,
  },
  {
    ...of,
    file: 'providers-registration',
    address: HOMES,
    steps: [A_SETTING, { follow: 'Record how it is registered' }],
    heading: 'Record how it is registered',
    tallest: 1300,
  },
  {
    ...of,
    file: 'providers-merge',
    address: HOMES,
    steps: [A_SETTING, { follow: /^Merge it/ }],
    heading: 'Merge with another setting',
    tallest: 700,
  },
];
