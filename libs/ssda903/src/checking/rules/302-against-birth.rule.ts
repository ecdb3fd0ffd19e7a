import { ageOn } from '@lib/kernel/day';
import { Rule, dobOf, episodesWhere } from '../rule';

export const NOT_BEFORE_BIRTH: Rule = {
  code: '302',
  table: 'episodes',
  column: 'DECOM',
  weight: 'worth knowing',
  message: 'The episode starts before the child was born.',
  expected: 'A first day on or after the birth date in the Header table',
  fix: 'Correct DECOM, or DOB in the Header table.',
  find: episodesWhere((row, _facts, child) => {
    const dob = dobOf(child);
    return dob !== null && row.start !== null && row.start < dob;
  }),
};

export const NOT_AN_ADULT: Rule = {
  code: '352',
  table: 'episodes',
  column: 'DECOM',
  weight: 'worth knowing',
  message: 'The child was 18 or over when they started to be looked after.',
  expected: 'A first day before the 18th birthday',
  fix: 'Correct DECOM, or DOB in the Header table.',
  find: episodesWhere((row, _facts, child) => {
    if (row.reasonForNewEpisode !== 'S' || row.start === null) return false;
    const dob = dobOf(child);
    return dob !== null && ageOn(dob, row.start) >= 18;
  }),
};
