import { BoroughThatSees, Picture } from '../picture';

const A_CHILD = /^[A-Z]{3}-\d{6}/;

const HAS_AN_ORDER: BoroughThatSees = { address: '/register?reason=deprivation+of+liberty', link: A_CHILD };
const HAS_AN_OVERLAP: BoroughThatSees = { address: '/children/overlaps', link: A_CHILD };

const keeps = { person: 'officer-bromley', guide: 'keep-the-register' } as const;
const writes = { person: 'officer-bromley', guide: 'register-workbook' } as const;
const counts = { person: 'officer-bromley', guide: 'look-at-your-high-cost-placements' } as const;
const looks = { guide: 'possible-transfers-and-overlaps' } as const;

/** The register of high-cost placements and what goes with it. A page that comes later is one more of these. */
export const HIGH_COST: readonly Picture[] = [
  { ...keeps, file: 'register-list', address: '/register', heading: 'High-cost placements', tallest: 1100 },
  {
    ...keeps,
    file: 'register-record',
    address: '/register',
    steps: [{ follow: A_CHILD }],
    heading: 'Costs and outcomes of a placement',
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
    person: { role: 'officer', of: HAS_AN_ORDER },
    file: 'register-orders',
    address: '/register?reason=deprivation+of+liberty',
    steps: [{ follow: A_CHILD }, { follow: A_CHILD }, { follow: 'Orders of a court' }],
    heading: 'Orders that deprive of liberty',
    tallest: 1000,
  },
  {
    ...counts,
    file: 'picture-figures',
    address: '/register/picture',
    heading: 'Your high-cost placements in figures',
    tallest: 1350,
  },
  {
    ...counts,
    file: 'picture-months',
    address: '/register/picture',
    heading: 'Your high-cost placements in figures',
    from: 'Committed month by month',
    tallest: 640,
  },
  {
    ...writes,
    file: 'workbook-page',
    address: '/register/workbook',
    heading: 'The register as a workbook',
  },
  {
    ...writes,
    file: 'workbook-preview',
    address: '/register/workbook',
    steps: [
      {
        sendBack: '/register/workbook/download',
        into: 'The workbook',
        sheet: 'Register',
        cells: [
          { nth: 1, heading: 'Staff for each child', value: 3 },
          { nth: 2, heading: 'Needs band', value: 'Low' },
          { nth: 3, heading: 'Role or team', value: 'Complex placements' },
        ],
      },
      { press: 'Upload and check' },
    ],
    heading: 'Check and confirm this upload',
    tallest: 1300,
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
