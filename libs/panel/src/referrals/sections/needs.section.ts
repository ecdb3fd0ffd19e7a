import { Question, Section } from './section';

/** The standard list a referral speaks of needs and risks in; the ledger of unmet need has groups of its own. */
export const NEEDS_AND_RISKS = {
  'self-harm': 'Self-harm or suicidal thoughts',
  'mental-health': 'Mental health',
  'learning-disability': 'Learning disability',
  'physical-disability': 'Physical disability or health',
  autism: 'Autism or other neurodiversity',
  behaviour: 'Behaviour that others find hard to live with',
  violence: 'Violence to others',
  'sexual-behaviour': 'Harmful sexual behaviour',
  'sexual-exploitation': 'Sexual exploitation',
  'criminal-exploitation': 'Criminal exploitation or county lines',
  gangs: 'Serious youth violence or gangs',
  missing: 'Goes missing',
  substances: 'Alcohol or drugs',
  offending: 'Offending or remand',
  'fire-setting': 'Fire-setting',
  'missing-education': 'Out of education',
  trauma: 'Trauma or attachment',
  trafficking: 'Trafficking, or an unaccompanied child',
  parent: 'Pregnant or a parent',
  siblings: 'To be placed with brothers or sisters',
} as const;

const count = (code: string, label: string, fact?: Question['fact']): Question => ({
  code,
  label,
  kind: { is: 'number', least: 0, most: 400 },
  needed: false,
  toPanel: true,
  ...(fact ? { fact } : {}),
});

/** Field 5 of domain.md 4.3. */
export const NEEDS_SECTION: Section = {
  code: 'needs',
  title: 'Needs and risks',
  questions: [
    {
      code: 'needs',
      label: 'Needs and risks',
      hint: 'Select all that apply',
      kind: { is: 'many', choices: NEEDS_AND_RISKS },
      needed: true,
      toPanel: true,
    },
    {
      code: 'main-need',
      label: 'What matters most for the next placement?',
      hint: 'In words, without names or addresses',
      kind: { is: 'text', most: 2000 },
      needed: true,
      toPanel: true,
    },
    {
      code: 'sdq',
      label: 'Latest strengths and difficulties score',
      kind: { is: 'number', least: 0, most: 40 },
      needed: false,
      toPanel: true,
    },
    {
      code: 'ehcp',
      label: 'Education, health and care plan',
      kind: {
        is: 'choice',
        choices: { has: 'Has a plan', assessed: 'Being assessed', none: 'Has none', unknown: 'Not known' },
      },
      needed: true,
      toPanel: true,
    },
    {
      code: 'health',
      label: 'Health input now',
      hint: 'For example, CAMHS every two weeks',
      kind: { is: 'text', most: 500 },
      needed: false,
      toPanel: true,
    },
    count('missing-times', 'Times missing in the last 12 months', 'missing'),
    count('exploitation-times', 'Concerns about exploitation recorded in the last 12 months'),
    {
      code: 'youth-justice',
      label: 'Is the youth justice service involved?',
      kind: { is: 'yes-no' },
      needed: false,
      toPanel: true,
    },
    count('placements-so-far', 'Placements so far', 'placements'),
  ],
};
