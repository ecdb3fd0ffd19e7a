import { Day } from '@lib/kernel/day';

export const PLANNED = { planned: 'Planned', 'not planned': 'Not planned' } as const;

export const ENDING_REASONS = {
  'care plan': 'The care plan changed',
  'ready to move on': 'Ready to move on',
  'provider gave notice': 'The provider gave notice',
  behaviour: 'The carer or home could not go on because of behaviour',
  'allegation or standards': 'An allegation, or standards of care',
  'setting closed': 'The setting closed, or its approval was removed',
  'child asked': 'The child asked for it',
  'borough asked': 'The borough asked for it',
  cost: 'What it cost',
  'came of age': 'The child came of age',
  other: 'Another reason',
} as const;

export const DESTINATIONS = {
  family: 'Home to parents or family',
  kinship: 'Relatives or friends as carers',
  foster: 'Foster care',
  residential: 'Children’s home',
  secure: 'Secure home',
  supported: 'Supported accommodation',
  independent: 'Independent living',
  'adoption or guardianship': 'Adoption or special guardianship',
  health: 'A hospital or other health setting',
  custody: 'Custody',
  unregistered: 'A setting that is not registered and should be',
  other: 'Somewhere else',
} as const;

export const STEPPED_DOWN = { yes: 'Yes', no: 'No' } as const;

export const ENDING_RATINGS = {
  achieved: 'Yes',
  'mostly achieved': 'Mostly',
  'partly achieved': 'Partly',
  'not achieved': 'No',
} as const;

/** How a placement ended. Null is not recorded. */
export interface PlacementEnding {
  readonly planned: keyof typeof PLANNED | null;
  readonly reason: keyof typeof ENDING_REASONS | null;
  readonly noticeDays: number | null;
  readonly destination: keyof typeof DESTINATIONS | null;
  readonly stepDown: keyof typeof STEPPED_DOWN | null;
  readonly rating: keyof typeof ENDING_RATINGS | null;
}

export interface KeptEnding extends PlacementEnding {
  /** The day it ended as it was known when this was recorded. */
  readonly endedOn: Day;
  readonly enteredByName: string;
}

export const MOST_NOTICE_DAYS = 365;
