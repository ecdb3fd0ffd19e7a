import { Picture } from '../picture';

/** What a borough gets back: beside releases, so that it comes after them. */
export const FIGURES_BACK: readonly Picture[] = [
  {
    person: 'officer-bromley',
    guide: 'approve-and-submit-a-return',
    file: 'return-figures-back',
    address: '/surveys',
    steps: [
      { follow: 'Placements snapshot, February 2028' },
      { follow: 'Receipt' },
      { follow: 'See your figures beside London’s' },
      { awaits: 'Placements' },
    ],
    heading: 'Your figures beside London’s',
    tallest: 900,
  },
];
