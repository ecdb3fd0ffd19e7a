import { Section } from './section';

/** Field 10 of domain.md 4.3. */
export const PLAN_SECTION: Section = {
  code: 'plan',
  title: 'The plan',
  questions: [
    {
      code: 'permanence',
      label: 'Plan for permanence',
      kind: {
        is: 'choice',
        choices: {
          'return home': 'Return home',
          'family or friends': 'With family or friends',
          adoption: 'Adoption',
          'special guardianship': 'Special guardianship',
          'long-term fostering': 'Long-term fostering',
          residential: 'Residential care until adulthood',
          independence: 'Towards independence',
          'not decided': 'Not decided yet',
        },
      },
      needed: true,
      toPanel: true,
    },
    {
      code: 'step-down',
      label: 'What is the step down, and by when?',
      kind: { is: 'text', most: 1000 },
      needed: false,
      toPanel: true,
    },
    {
      code: 'length',
      label: 'How many weeks should the placement last?',
      kind: { is: 'number', least: 1, most: 520 },
      needed: false,
      toPanel: true,
    },
    {
      code: 'contingency',
      label: 'What happens if nothing is found?',
      kind: { is: 'text', most: 1000 },
      needed: true,
      toPanel: true,
    },
    {
      code: 'reviews',
      label: 'Reviews held since the child became looked after',
      kind: { is: 'number', least: 0, most: 60 },
      needed: false,
      toPanel: true,
    },
    {
      code: 'last-review',
      label: 'Day of the last review',
      kind: { is: 'day' },
      needed: false,
      toPanel: true,
    },
  ],
};
