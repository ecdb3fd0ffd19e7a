import { AgeBandSet } from '@lib/reference-data/age-bands/age-band-sets';
import { NEEDS } from '@lib/reference-data/codes/needs';
import { PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { PROCUREMENTS } from '../register/register-entry';
import { DISTANCE_BANDS, NOT_RECORDED, PartName } from './part-of-row';

/** A part of a breakdown, and what it is called. */
export interface PartChoice {
  readonly code: string;
  readonly label: string;
}

export const PART_TITLES: Readonly<Record<PartName, string>> = {
  age: 'Age',
  need: 'Main category of need',
  group: 'Kind of placement',
  registration: 'Registration',
  distance: 'Distance from home',
  procurement: 'How it was bought',
  tier: 'What a week costs',
};

const MISSING: PartChoice = { code: NOT_RECORDED, label: 'Not recorded' };

const ofWords = (words: Readonly<Record<string, string>>): PartChoice[] =>
  Object.entries(words).map(([code, label]) => ({ code, label }));

const CHOICES: Readonly<Record<Exclude<PartName, 'tier' | 'age'>, readonly PartChoice[]>> = {
  need: NEEDS.map(({ code, label }) => ({ code, label })),
  group: PLACEMENT_GROUPS.map(({ group, label }) => ({ code: group, label })),
  registration: [...ofWords(REGISTRATIONS), MISSING],
  distance: [
    ...DISTANCE_BANDS.map(({ band, label }) => ({ code: band, label })),
    { code: NOT_RECORDED, label: 'Not known' },
  ],
  procurement: [...ofWords(PROCUREMENTS), MISSING],
};

/**
 * The parts of a breakdown in the order in which they are shown; those of what it costs hang on the definition, and ages on
 * the bands of the day.
 */
export const partChoices = (name: PartName, ages: AgeBandSet): readonly PartChoice[] => {
  if (name === 'tier') return [];
  return name === 'age' ? ages.bands.map(({ band, label }) => ({ code: band, label })) : CHOICES[name];
};
