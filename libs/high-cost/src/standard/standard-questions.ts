import { day, Day } from '@lib/kernel/day';

/**
 * The issue of the National Children’s Social Care Placements Data Standard whose fields and codes these are. Its version
 * numbers contradict one another, so that it is known by its day (domain.md 3.2).
 */
export const STANDARD_ISSUED_ON: Day = day('2025-07-18');

/** A coded question of the standard. None takes words of a person: “Other” is a code, its words stay in the child’s record. */
export interface StandardQuestion {
  readonly asks: string;
  readonly words: Readonly<Record<string, string>>;
  /** Several answers may be given. */
  readonly several?: true;
  readonly group: 'search' | 'requirements' | 'suitability' | 'risk' | 'found';
}

const YES_NO = { yes: 'Yes', no: 'No' };
const ASKED_NEED = { yes: 'Yes', no: 'No', 'not specified': 'Not specified' };
const SUITABILITY = {
  preferred: 'Preferred',
  suitable: 'Suitable but not preferred',
  unsuitable: 'Unsuitable',
  'not specified': 'Not specified',
};
const RISK = { none: 'No known risk', present: 'Risk present' };

const risk = (asks: string): StandardQuestion => ({ asks, words: RISK, group: 'risk' });
const suits = (asks: string): StandardQuestion => ({ asks, words: SUITABILITY, group: 'suitability' });
const needs = (asks: string, words: Readonly<Record<string, string>>): StandardQuestion => ({
  asks,
  words,
  group: 'requirements',
});

/** In the order of the sheet. */
export const STANDARD_QUESTIONS = {
  neededBy: {
    asks: 'Needed by',
    words: { today: 'Today', 'under 5 days': 'Under 5 days', 'over 5 days': 'Over 5 days' },
    group: 'search',
  },
  preferredLocation: {
    asks: 'Preferred location',
    words: {
      borough: 'In the borough',
      'sub-region': 'In the sub-region',
      london: 'In London',
      'within 20 miles': 'Within 20 miles',
      specific: 'A named area',
      away: 'Away, for safety',
    },
    group: 'search',
  },
  reasonAway: {
    asks: 'Reason to be away',
    words: {
      safeguarding: 'Safeguarding concerns',
      bail: 'Bail conditions',
      court: 'Court order',
      other: 'Other',
    },
    group: 'search',
  },
  communicationNeeds: needs('Communication needs', ASKED_NEED),
  specificCommunication: {
    ...needs('Which communication needs', {
      esol: 'English as another language',
      bsl: 'British Sign Language',
      makaton: 'Makaton',
      other: 'Other',
      none: 'None',
    }),
    several: true,
  },
  homeAdaptation: needs('Home has to be adapted', YES_NO),
  culturalNeeds: needs('Cultural needs', {
    required: 'Required',
    'not required': 'Not required',
    'not known': 'Not known',
    other: 'Other',
  }),
  livingCompanions: needs('Who else may live there', {
    solo: 'Solo recommended',
    'with others': 'With others recommended',
    older: 'Only with older',
    younger: 'Only with younger',
    'no preference': 'No preference',
  }),
  pets: needs('Pets in the home', { must: 'Must', can: 'Can', no: 'No', 'not known': 'Not known' }),
  additionalSupport: {
    ...needs('Additional support', {
      supervision: 'Additional supervision',
      therapy: 'Therapeutic support',
      respite: 'Respite worker',
      taxis: 'Taxis to school',
      none: 'Not applicable',
      other: 'Other',
    }),
    several: true,
  },
  deprivationOfLiberty: needs('Deprivation of liberty sought', YES_NO),
  fosterSuitability: suits('Foster care suits'),
  residentialSuitability: suits('Children’s home suits'),
  supportedSuitability: suits('Supported accommodation suits'),
  selfHarm: risk('Risk: self-harm'),
  sexualExploitation: risk('Risk: sexual exploitation'),
  criminalExploitation: risk('Risk: criminal exploitation'),
  drugsAlcohol: risk('Risk: drugs or alcohol'),
  eatingDisorder: risk('Risk: eating disorder'),
  missing: risk('Risk: going missing'),
  physicalToOthers: risk('Risk to others: physical'),
  sexualToOthers: risk('Risk to others: sexual'),
  fire: risk('Risk to others: fire'),
  animals: risk('Risk to others: animals'),
  criminalToOthers: risk('Risk to others: criminal exploitation'),
  preferredLocationMet: { asks: 'In the preferred location (Yes/No)', words: YES_NO, group: 'found' },
  educationContinuous: { asks: 'Education continuous (Yes/No)', words: YES_NO, group: 'found' },
  siblingsTogether: { asks: 'Siblings placed together (Yes/No)', words: YES_NO, group: 'found' },
} as const satisfies Record<string, StandardQuestion>;

export type StandardName = keyof typeof STANDARD_QUESTIONS;
export const STANDARD_NAMES = Object.keys(STANDARD_QUESTIONS) as StandardName[];

/** What is answered, by code; of several, all of them. What is not known is left out. */
export type CodedAnswers = Readonly<Partial<Record<StandardName, string | readonly string[]>>>;

/** What the standard asks of one placement besides its costs, its setting and its child. */
export interface StandardFacts {
  /** The day the search began: with the child it tells one search from another. */
  readonly referralOn: Day | null;
  /** The borough’s own reference of the placement, which does so too. */
  readonly placementReference: string | null;
  readonly siblingCount: number | null;
  /** Held besides the URN, so that a place without one has a location. */
  readonly outwardCode: string | null;
  readonly answers: CodedAnswers;
}

export const NOTHING_ANSWERED: StandardFacts = {
  referralOn: null,
  placementReference: null,
  siblingCount: null,
  outwardCode: null,
  answers: {},
};

/** As it is kept. */
export interface KeptStandard extends StandardFacts {
  readonly id: string;
  readonly issuedOn: Day;
  readonly version: number;
}
