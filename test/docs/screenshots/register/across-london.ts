import { Picture, Step } from '../picture';

const of = { person: 'commissioner', guide: 'look-at-high-cost-placements-across-london' } as const;
/** The latest quarter comes last. */
const released = (by: string): Step => ({ awaits: `By ${by}, 31 March 2028` });

/** Releases: the worker makes them after a first start, so that these pictures come last. */
export const ACROSS_LONDON: readonly Picture[] = [
  {
    ...of,
    file: 'hcli-cohort',
    address: '/london?table=hcli-cohort',
    steps: [released('registration')],
    heading: /Children in high-cost placements$/,
    tallest: 1300,
  },
  {
    ...of,
    file: 'hcli-fees',
    address: '/london?table=hcli-fees',
    steps: [released('kind of setting')],
    heading: /Kinds of setting, ages, needs and fees$/,
    from: 'What a week costs: London',
    tallest: 440,
  },
  {
    ...of,
    person: 'officer-bromley',
    file: 'hcli-beside-london',
    address: '/london?table=hcli-cohort',
    steps: [released('registration')],
    heading: /Children in high-cost placements$/,
    from: 'Bromley beside London',
    tallest: 420,
  },
];
