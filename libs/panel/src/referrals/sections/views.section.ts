import { Section } from './section';

/** Field 6 of domain.md 4.3: heard first, and never left out without a reason (REF-27). */
export const VIEWS_SECTION: Section = {
  code: 'views',
  title: 'Views of the child and the family',
  lead: 'The panel hears these first. Give their words as they said them, or say why there are none.',
  questions: [
    {
      code: 'child',
      label: 'What does the child say they want?',
      kind: { is: 'text', most: 2000 },
      needed: { unless: 'child-none' },
      toPanel: true,
    },
    {
      code: 'child-none',
      label: 'If there are none, why?',
      hint: 'For example, too young to say; or what was tried to hear them',
      kind: { is: 'text', most: 500 },
      needed: { unless: 'child' },
      toPanel: true,
    },
    {
      code: 'family',
      label: 'What do the parents or family say?',
      kind: { is: 'text', most: 2000 },
      needed: { unless: 'family-none' },
      toPanel: true,
    },
    {
      code: 'family-none',
      label: 'If they say nothing, why?',
      hint: 'For example, could not be reached; or must not be told where the child is',
      kind: { is: 'text', most: 500 },
      needed: { unless: 'family' },
      toPanel: true,
    },
    {
      code: 'iro',
      label: 'Has the independent reviewing officer given a view?',
      kind: { is: 'yes-no' },
      needed: true,
      toPanel: true,
    },
    {
      code: 'iro-view',
      label: 'Their view in short, without their name',
      kind: { is: 'text', most: 1000 },
      needed: { when: 'iro', is: ['yes'] },
      toPanel: true,
    },
  ],
};
