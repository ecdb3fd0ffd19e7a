import { LOCATIONS } from '@lib/placements/children/child-filter';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { asChoices } from './code-choices';
import { Question, Section } from './section';

const REGISTRATIONS = {
  registered: 'Registered with Ofsted',
  applied: 'Registration applied for',
  unregistered: 'Not registered, and should be',
  'not needed': 'Does not have to be registered',
} as const;

const weekly = (code: string, label: string): Question => ({
  code,
  label,
  kind: { is: 'money' },
  needed: false,
  toPanel: true,
});

/** Field 4 of domain.md 4.3. The provider’s name and number stay with the borough. */
export const PLACEMENT_SECTION: Section = {
  code: 'placement',
  title: 'Where the child is now',
  lead: 'Do not give the address of a carer or a home. What you leave blank is left out.',
  questions: [
    {
      code: 'place',
      label: 'Type of placement',
      kind: { is: 'choice', choices: asChoices(PLACEMENT_TYPES) },
      needed: false,
      toPanel: true,
      fact: 'place',
    },
    {
      code: 'provider',
      label: 'Kind of provider',
      kind: { is: 'choice', choices: asChoices(PROVIDER_TYPES) },
      needed: false,
      toPanel: true,
      fact: 'provider',
    },
    {
      code: 'provider-name',
      label: 'Provider',
      hint: 'For your own record; the panel is not shown it',
      kind: { is: 'text', most: 120 },
      needed: false,
      toPanel: false,
    },
    {
      code: 'urn',
      label: 'Ofsted number',
      hint: 'For your own record; the panel is not shown it',
      kind: { is: 'text', most: 20 },
      needed: false,
      toPanel: false,
      fact: 'urn',
    },
    {
      code: 'registration',
      label: 'How does it stand with Ofsted?',
      kind: { is: 'choice', choices: REGISTRATIONS },
      needed: false,
      toPanel: true,
    },
    {
      code: 'location',
      label: 'Where is it?',
      kind: { is: 'choice', choices: LOCATIONS },
      needed: false,
      toPanel: true,
      fact: 'location',
    },
    {
      code: 'adjoining',
      label: 'If it is outside the borough, is it in an adjoining authority?',
      kind: { is: 'yes-no' },
      needed: { when: 'location', is: ['sub-region', 'london', 'outside'] },
      toPanel: true,
    },
    {
      code: 'distance',
      label: 'Miles from home, in a straight line',
      kind: { is: 'number', least: 0, most: 600, decimals: 1 },
      needed: false,
      toPanel: true,
      fact: 'distance',
    },
    {
      code: 'since',
      label: 'In this placement since',
      kind: { is: 'day' },
      needed: false,
      toPanel: true,
      fact: 'placement-since',
    },
    weekly('core', 'Core cost a week, before VAT'),
    weekly('support', 'Additional support a week'),
    weekly('education', 'Education a week'),
    weekly('therapy', 'Therapy a week'),
    weekly('transport', 'Transport a week'),
    {
      code: 'notice',
      label: 'Was notice given?',
      kind: { is: 'yes-no' },
      needed: true,
      toPanel: true,
    },
    {
      code: 'notice-ends',
      label: 'Day the notice ends',
      kind: { is: 'day' },
      needed: { when: 'notice', is: ['yes'] },
      toPanel: true,
    },
    {
      code: 'dol-order',
      label: 'Day of an order that allows depriving the child of liberty',
      hint: 'Leave blank if there is none',
      kind: { is: 'day' },
      needed: false,
      toPanel: true,
    },
    {
      code: 'secure-order',
      label: 'Day a secure accommodation order began',
      hint: 'Leave blank if there is none',
      kind: { is: 'day' },
      needed: false,
      toPanel: true,
    },
    {
      code: 'secure-reviewed',
      label: 'Day the criteria for secure accommodation were last reviewed',
      hint: 'Leave blank if they were not yet',
      kind: { is: 'day' },
      needed: false,
      toPanel: true,
    },
  ],
};
