import { BoroughThatSees, Picture } from '../picture';

const A_CHILD = /^[A-Z]{3}-\d{6}/;

const HAS_AN_OVERLAP: BoroughThatSees = { address: '/children/overlaps', link: A_CHILD };

const keeps = { person: 'officer-bromley', guide: 'keep-the-register' } as const;
const looks = { guide: 'possible-transfers-and-overlaps' } as const;

/** The register of high-cost placements and what goes with it. A page that comes later is one more of these. */
export const HIGH_COST: readonly Picture[] = [
  { ...keeps, file: 'register-list', address: '/register', heading: 'High-cost placements', tallest: 1100 },
  {
    ...keeps,
    file: 'register-record',
    address: '/register',
    steps: [{ follow: A_CHILD }],
    heading: 'What a placement costs',
    tallest: 1500,
  },
  {
    ...keeps,
    file: 'register-add-line',
    address: '/register',
    steps: [{ follow: A_CHILD }, { follow: 'Add a cost line' }],
    heading: 'Add a cost line',
    tallest: 1200,
  },
  {
    ...keeps,
    file: 'register-definitions',
    address: '/definitions',
    heading: 'What counts as high cost',
  },
  {
    ...keeps,
    file: 'register-orders',
    address: '/register?reason=deprivation+of+liberty',
    steps: [{ follow: A_CHILD }, { follow: A_CHILD }, { follow: 'Orders of a court' }],
    heading: 'Orders that deprive of liberty',
    tallest: 1000,
  },
  {
    ...looks,
    person: { role: 'officer', of: HAS_AN_OVERLAP },
    file: 'overlaps-side-by-side',
    address: '/children/overlaps',
    steps: [{ follow: A_CHILD }],
    heading: 'Placements side by side',
    tallest: 1200,
  },
  {
    ...looks,
    person: 'officer-bromley',
    file: 'possible-transfers',
    address: '/children/transfers',
    heading: 'Possible transfers',
    tallest: 1000,
  },
  {
    ...looks,
    person: 'officer-bromley',
    file: 'left-behind',
    address: '/register/left-behind',
    heading: 'Recorded of placements that are gone',
  },
];
