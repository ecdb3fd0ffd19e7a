import { ageOn } from '@lib/kernel/day';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { Rule, dobOf, episodesWhere } from '../rule';

const RULE_OF_PLACE: Readonly<Record<string, string>> = {
  P2: '370',
  H5: '371',
  K3: '371',
  R5: '372',
  S1: '373',
  P3: '374',
};

export const OLD_ENOUGH_FOR_PLACE: readonly Rule[] = PLACEMENT_TYPES.flatMap((type) => {
  const youngest = type.minimumAge;
  const code = RULE_OF_PLACE[type.code];
  if (youngest === undefined || code === undefined) return [];
  return {
    code,
    table: 'episodes',
    column: 'PLACE',
    weight: 'worth knowing',
    message: `The child is younger than ${youngest} at the start of a placement of type ${type.code}.`,
    expected: `${type.code} from the age of ${youngest}`,
    fix: 'Correct PLACE or DECOM, or DOB in the Header table.',
    find: episodesWhere((row, _facts, child) => {
      if (row.place !== type.code || row.start === null) return false;
      const dob = dobOf(child);
      return dob !== null && row.start >= dob && ageOn(dob, row.start) < youngest;
    }),
  } satisfies Rule;
});

const YOUTH_JUSTICE = new Set(['J1', 'J2', 'J3']);

/** The age of criminal responsibility: Children and Young Persons Act 1933 section 50. */
export const OLD_ENOUGH_FOR_COURT: Rule = {
  code: '358',
  table: 'episodes',
  column: 'LS',
  weight: 'worth knowing',
  message: 'The child is younger than 10 under a youth justice legal status (J1, J2 or J3).',
  expected: 'J1, J2 or J3 from the age of 10',
  fix: 'Correct LS or DECOM, or DOB in the Header table.',
  find: episodesWhere((row, _facts, child) => {
    if (!YOUTH_JUSTICE.has(row.legalStatus) || row.start === null) return false;
    const dob = dobOf(child);
    return dob !== null && ageOn(dob, row.start) < 10;
  }),
};
