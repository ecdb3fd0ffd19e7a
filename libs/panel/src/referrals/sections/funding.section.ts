import { Section } from './section';

/** Field 9 of domain.md 4.3: a split is sought or agreed between partners; the panel gives no money. */
export const FUNDING_SECTION: Section = {
  code: 'funding',
  title: 'Who pays for what',
  lead: 'Your borough decides and pays. The panel may ask partners to share the cost.',
  questions: [
    {
      code: 'split',
      label: 'Is a split of the cost sought?',
      hint: 'Select all that apply',
      kind: {
        is: 'many',
        choices: {
          education: 'Education is asked for a part',
          health: 'Health is asked for a part',
          'other borough': 'Another borough is asked for a part',
          none: 'No split is sought',
        },
      },
      needed: true,
      toPanel: true,
    },
    {
      code: 'split-notes',
      label: 'What has been agreed so far?',
      kind: { is: 'text', most: 1000 },
      needed: false,
      toPanel: true,
    },
    {
      code: 'continuing-care',
      label: 'Has health screened the child for continuing care?',
      kind: {
        is: 'choice',
        choices: { done: 'Yes', waiting: 'Asked for, not done', no: 'No', unknown: 'Not known' },
      },
      needed: true,
      toPanel: true,
    },
  ],
};
