import { Act, BoroughThatSees, Picture } from '../picture';

const A_CASE = /^PLP-\d{4}-\d{4}$/;

const WRITES_ONE: BoroughThatSees = { address: '/cases', link: A_CASE };
const WAS_ANSWERED: BoroughThatSees = {
  address: '/cases/follow-ups',
  link: /^Record the borough’s decision/,
};

const officer = { person: { role: 'officer', of: WRITES_ONE }, guide: 'refer-a-case' } as const;
const approver = { person: { role: 'approver', of: WRITES_ONE }, guide: 'refer-a-case' } as const;
const decides = { person: { role: 'approver', of: WAS_ANSWERED }, guide: 'refer-a-case' } as const;

const THE_DRAFT = [{ follow: A_CASE }, { follow: 'Go on with the referral' }] as const;

/** A borough's officer and approver, from a draft to what became of earlier cases. */
export const REFERRER: readonly (Act | Picture)[] = [
  { ...officer, file: 'referrer-cases', address: '/cases', heading: 'Cases' },
  { ...officer, file: 'referrer-sections', address: '/cases', steps: THE_DRAFT, heading: 'Referral' },
  {
    ...officer,
    file: 'referrer-section-phone',
    address: '/cases',
    steps: [...THE_DRAFT, { follow: 'Views of the child and the family' }],
    heading: 'Views of the child and the family',
    width: 375,
    tallest: 1100,
  },
  {
    ...officer,
    file: 'referrer-search',
    address: '/cases',
    steps: [...THE_DRAFT, { follow: 'Where you searched' }],
    heading: /^PLP-/,
    tallest: 1000,
  },
  {
    ...officer,
    file: 'referrer-options',
    address: '/cases',
    steps: [...THE_DRAFT, { follow: 'Options, or none found' }],
    heading: /^PLP-/,
    tallest: 1300,
  },
  {
    ...officer,
    address: '/cases',
    steps: [...THE_DRAFT, { follow: 'Check answers' }, { press: 'Send to an approver' }],
  },
  {
    ...approver,
    file: 'referrer-approve',
    address: '/cases',
    steps: [{ follow: A_CASE }, { follow: 'Read and approve' }],
    heading: 'Check the referral',
    tallest: 1000,
  },
  {
    ...approver,
    address: '/cases',
    steps: [{ follow: A_CASE }, { follow: 'Read and approve' }, { press: 'Submit to the panel' }],
  },
  {
    ...decides,
    file: 'referrer-waits',
    address: '/cases/follow-ups',
    heading: 'What the panel’s cases wait for',
  },
  {
    ...decides,
    file: 'referrer-response',
    address: '/cases/follow-ups',
    steps: [{ follow: /^Record the borough’s decision/ }],
    heading: /^PLP-/,
    tallest: 1200,
  },
];
