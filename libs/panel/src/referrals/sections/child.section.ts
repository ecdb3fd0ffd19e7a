import { ETHNICITIES } from '@lib/reference-data/codes/ethnicities';
import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { asChoices } from './code-choices';
import { Section } from './section';

/** Field 2 of domain.md 4.3: the child in coarse facts, without a name, a birth date or an address. */
export const CHILD_SECTION: Section = {
  code: 'child',
  title: 'The child',
  questions: [
    {
      code: 'age',
      label: 'Age in years',
      kind: { is: 'number', least: 0, most: 25 },
      needed: true,
      toPanel: true,
      fact: 'age',
    },
    {
      code: 'sex',
      label: 'Sex',
      kind: { is: 'choice', choices: { F: 'Female', M: 'Male', U: 'Unknown' } },
      needed: true,
      toPanel: true,
      fact: 'sex',
    },
    {
      code: 'ethnicity',
      label: 'Ethnicity (optional)',
      hint: 'Shown to the panel only if you answer it here',
      kind: { is: 'choice', choices: asChoices(ETHNICITIES) },
      needed: false,
      toPanel: true,
    },
    {
      code: 'edge-of-care',
      label: 'Is the child on the edge of care?',
      hint: 'Not looked after now, and may come into care',
      kind: { is: 'yes-no' },
      needed: true,
      toPanel: true,
      fact: 'edge-of-care',
    },
    {
      code: 'legal-status',
      label: 'Legal status',
      kind: { is: 'choice', choices: asChoices(LEGAL_STATUSES) },
      needed: { when: 'edge-of-care', is: ['no', 'unknown'] },
      toPanel: true,
      fact: 'legal-status',
    },
    {
      code: 'legal-status-since',
      label: 'First day of this legal status',
      kind: { is: 'day' },
      needed: false,
      toPanel: true,
      fact: 'legal-status-since',
    },
    {
      code: 'looked-after-since',
      label: 'Looked after since',
      kind: { is: 'day' },
      needed: false,
      toPanel: true,
      fact: 'looked-after-since',
    },
    {
      code: 'unaccompanied',
      label: 'Is the child an unaccompanied asylum-seeking child?',
      kind: { is: 'yes-no' },
      needed: true,
      toPanel: true,
      fact: 'unaccompanied',
    },
    {
      code: 'transfer-referred',
      label: 'Day the child was referred to the National Transfer Scheme',
      hint: 'Leave blank if they were not',
      kind: { is: 'day' },
      needed: false,
      toPanel: true,
    },
  ],
};
