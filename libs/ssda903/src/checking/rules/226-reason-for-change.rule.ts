import { ageOn } from '@lib/kernel/day';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { Rule, dobOf, episodesWhere, inSequenceWhere } from '../rule';

const TEMPORARY = new Set(
  PLACEMENT_TYPES.filter((type) => type.group === 'temporary').map((type) => type.code),
);

/** The DfE's three rules of 2025 to 2026; before it the reason was taken wherever it stood (domain.md 2.5). */
const FROM_2026 = { table: 'episodes', column: 'REASON_PLACE_CHANGE', firstYear: 2026 } as const;

export const NO_REASON_FOR_TEMPORARY_MOVES: Rule = {
  ...FROM_2026,
  code: '226',
  weight: 'worth knowing',
  message: 'REASON_PLACE_CHANGE is filled in for a temporary move (T0 to T4), or for the episode before one.',
  expected: 'Blank: a temporary move is no change of placement',
  fix: 'Clear REASON_PLACE_CHANGE, or correct PLACE. It does no harm here.',
  find: inSequenceWhere(
    (row, _before, after) =>
      row.reasonForChange !== '' &&
      (TEMPORARY.has(row.place) || (after !== undefined && TEMPORARY.has(after.place))),
  ),
};

export const NO_REASON_WHILE_OPEN: Rule = {
  ...FROM_2026,
  code: '233',
  weight: 'worth knowing',
  message: 'REASON_PLACE_CHANGE is filled in, but the episode is still open.',
  expected: 'Blank until the episode has ended',
  fix: 'Clear REASON_PLACE_CHANGE, or enter DEC and REC.',
  find: episodesWhere((row) => row.reasonForChange !== '' && !row.endGiven),
};

export const OLD_ENOUGH_FOR_CUSTODY: Rule = {
  ...FROM_2026,
  code: '234',
  weight: 'worth knowing',
  message: 'The placement changed because of custody (CUSTOD), but the child was younger than 10.',
  expected: 'CUSTOD from the age of 10',
  fix: 'Correct REASON_PLACE_CHANGE or DEC, or DOB in the Header table.',
  find: episodesWhere((row, _facts, child) => {
    const changed = row.end ?? row.start;
    if (row.reasonForChange !== 'CUSTOD' || changed === null) return false;
    const dob = dobOf(child);
    return dob !== null && ageOn(dob, changed) < 10;
  }),
};
