import { addYears } from '@lib/kernel/day';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { nightsBetween } from '../day-number';
import { DatedEpisode } from '../read-row';
import { NONE, Rule, episodesWhere, inSequenceWhere } from '../rule';

const TEMPORARY = new Set(
  PLACEMENT_TYPES.filter((type) => type.group === 'temporary').map((type) => type.code),
);

const longestStay = (code: string, place: string, what: string, mostDays: number, limit: string): Rule => ({
  code,
  table: 'episodes',
  column: 'DEC',
  weight: 'worth knowing',
  message: `The temporary move ${what} (${place}) lasts more than ${limit}.`,
  expected: `${limit} at most`,
  fix: 'Correct the dates, or record a placement of its own. We look through it to the main placement.',
  find: episodesWhere((row, facts) => {
    if (row.place !== place || row.start === null) return false;
    return nightsBetween(row.start, row.end ?? facts.last) > mostDays;
  }),
});

export const TEMPORARY_MOVES_ARE_SHORT: readonly Rule[] = [
  longestStay('375', 'T1', 'to hospital', 42, 'six weeks'),
  longestStay('376', 'T3', 'during the carer’s holiday', 21, 'three weeks'),
  longestStay('379', 'T4', 'for another reason', 7, 'seven days'),
];

const CARERS_HOLIDAY = 'T3';

export const TWO_HOLIDAYS_A_YEAR: Rule = {
  code: '377',
  table: 'episodes',
  column: 'PLACE',
  weight: 'worth knowing',
  message: 'The child has moved for the carer’s holiday (T3) more than twice in 12 months.',
  expected: 'T3 at most twice in any 12 months',
  fix: 'Check PLACE of these temporary moves.',
  find: (child) => {
    const holidays = child.sequence.filter((row) => row.place === CARERS_HOLIDAY);
    if (holidays.length < 3) return NONE;
    return holidays.filter((row, i) => i >= 2 && row.start < addYears(holidays[i - 2]!.start, 1));
  },
};

export const CARE_NOT_STARTED_BY_ONE: Rule = {
  code: '380',
  table: 'episodes',
  column: 'PLACE',
  weight: 'worth knowing',
  message: 'The child’s time in care starts with a temporary move.',
  expected: 'The placement the child was away from, before the temporary move',
  fix: 'Add the main placement, or correct PLACE. Until then the child is counted with placement type unknown.',
  find: episodesWhere((row) => row.reasonForNewEpisode === 'S' && TEMPORARY.has(row.place)),
};

export const CARE_NOT_ENDED_BY_ONE: Rule = {
  code: '381',
  table: 'episodes',
  column: 'REC',
  weight: 'worth knowing',
  message: 'The child’s time in care ends with a temporary move.',
  expected: 'An episode in the main placement after the temporary move',
  fix: 'Add the last episode in the main placement, or correct PLACE.',
  find: episodesWhere((row) => TEMPORARY.has(row.place) && row.reasonCeased.startsWith('E')),
};

/** The return of 2025 to 2026 asks for the same postcode too (domain.md 2.9). */
const ALSO_THE_POSTCODE_FROM = 2026;

/** A postcode that is blank or cannot be read says nothing of where the child was. */
const isElsewhere = (before: DatedEpisode, after: DatedEpisode): boolean =>
  before.placementPostcode !== null &&
  after.placementPostcode !== null &&
  before.placementPostcode !== after.placementPostcode;

export const BACK_TO_MAIN_PLACEMENT: Rule = {
  code: '383',
  table: 'episodes',
  column: 'PLACE',
  weight: 'worth knowing',
  message: 'After this temporary move the child did not go back to the placement they came from.',
  expected: ({ year }) =>
    `An episode with RNE P in the placement type${year >= ALSO_THE_POSTCODE_FROM ? ' and at the postcode' : ''} before the temporary move`,
  fix: 'Correct PLACE here, or record the new placement as one that is not temporary.',
  find: inSequenceWhere((row, before, after, { year }) => {
    if (!TEMPORARY.has(row.place) || before === undefined || after === undefined) return false;
    if (TEMPORARY.has(before.place) || TEMPORARY.has(after.place)) return false;
    if (after.reasonForNewEpisode !== 'P' || after.place !== before.place) return true;
    return year >= ALSO_THE_POSTCODE_FROM && isElsewhere(before, after);
  }),
};
