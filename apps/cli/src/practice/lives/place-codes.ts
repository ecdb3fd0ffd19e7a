import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { numberOf } from '../calendar';
import { Random } from '../random';
import { ageInYears, Child } from './child';

/** From this day P2 could no longer be used, and semi-independent settings had to register (domain.md 2.10). */
export const INDEPENDENT_LIVING_ENDS = numberOf(2023, 10, 28);

const INDEPENDENT_LIVING = 0.12;
const SECURE = 0.03;
const SECURE_FROM_AGE = 12;

/** Fostering: 1 to 3 are relatives or friends, whom only the borough itself approves. */
const OWN_FOSTERING = { U1: 0.12, U2: 0.02, U3: 0.16, U4: 0.24, U5: 0.03, U6: 0.43 };
const OTHER_FOSTERING = { U4: 0.36, U5: 0.02, U6: 0.62 };

/** A placement type of the group that suits the child's age, the provider and the day. */
export const placeOf = (
  group: DfePlacementGroup,
  provider: string,
  child: Child,
  on: number,
  random: Random,
): string => {
  const age = ageInYears(child, on);
  switch (group) {
    case 'foster':
      return random.weighted(provider === 'PR1' && !child.unaccompanied ? OWN_FOSTERING : OTHER_FOSTERING);
    case 'homes':
      return age >= SECURE_FROM_AGE && !child.unaccompanied && random.chance(SECURE) ? 'K1' : 'K2';
    case 'supported':
      return on < INDEPENDENT_LIVING_ENDS && random.chance(INDEPENDENT_LIVING) ? 'P2' : 'H5';
    case 'other-residential':
      return otherResidential(age, random);
    case 'residential-schools':
      return 'S1';
    case 'adoption':
      return 'A6';
    case 'with-parents':
      return 'P1';
    case 'other':
      return 'Z1';
  }
};

/** Babies with a parent in a family centre; older children in hospital, care homes or young offender institutions. */
const otherResidential = (age: number, random: Random): string => {
  if (age < 5) return 'R3';
  if (age < 14) return 'R2';
  return random.weighted({ R1: 0.25, R2: 0.25, R3: 0.1, R5: 0.4 });
};
