import { Section } from './section';

const REASONS = {
  'no suitable placement': 'No suitable placement has been found',
  breakdown: 'The placement is breaking down, or notice was given',
  'ending soon': 'The placement or its contract ends within 8 weeks',
  'two or more moves': 'Two or more moves in a year',
  'out of area': 'A placement far from home is considered',
  'very costly': 'The cost is unusually high',
  unregistered: 'The child is, or may be, in an unregistered setting',
  'more support': 'More support is needed to keep the placement',
  'step down': 'The child is ready for a less intensive placement',
  'waiting for permanence': 'Waiting for a permanent placement for 6 months or more',
  retrospective: 'It was made in an emergency and is to be ratified',
} as const;

/** Fields 1, 3 and 8 of domain.md 4.3. */
export const REASON_SECTION: Section = {
  code: 'reason',
  title: 'What is asked of the panel',
  lead: 'The panel recommends and brokers. Your borough decides and pays.',
  questions: [
    {
      code: 'reasons',
      label: 'Why are you referring this child?',
      hint: 'Select all that apply',
      kind: { is: 'many', choices: REASONS },
      needed: true,
      toPanel: true,
    },
    {
      code: 'question',
      label: 'Question to the panel',
      hint: 'One question the panel can answer. Do not give names or addresses.',
      kind: { is: 'text', most: 500 },
      needed: true,
      toPanel: true,
    },
    {
      code: 'asked-of-partners',
      label: 'What do you ask other boroughs or partners for?',
      hint: 'For example, a vacancy, a joint assessment, an introduction to a provider',
      kind: { is: 'text', most: 1000 },
      needed: false,
      toPanel: true,
    },
    {
      code: 'tried',
      label: 'What has been tried?',
      kind: { is: 'text', most: 2000 },
      needed: false,
      toPanel: true,
    },
    {
      code: 'lawful-basis',
      label: 'Has it been recorded why this may be shared with the panel?',
      hint: 'Who was asked for consent, or the public task it is shared under. The record stays in your own case system.',
      kind: { is: 'yes-no' },
      needed: true,
      toPanel: false,
    },
    {
      code: 'papers',
      label: 'Where are the papers kept?',
      hint: 'A place in your own case system. Nothing is attached here, and the panel is not shown this.',
      kind: { is: 'text', most: 200 },
      needed: false,
      toPanel: false,
    },
  ],
};
