import { nightsBetween } from '../day-number';
import { DatedEpisode } from '../read-row';
import { NONE, ReturnFacts, Rule, episodesWhere } from '../rule';

/** V3: an agreed series of short breaks, each recorded; V4: only the agreement recorded. */
const EACH_BREAK = 'V3';
const AGREEMENT = 'V4';
const LONGEST_BREAK = 17;
const MOST_IN_A_YEAR = 75;

export const BREAK_NOT_TOO_LONG: Rule = {
  code: '365',
  table: 'episodes',
  column: 'DEC',
  weight: 'worth knowing',
  message: 'The short break (V3) lasts more than 17 days.',
  expected: 'A short break of 17 days or fewer',
  fix: 'Correct the dates or LS: a longer stay is not a short break.',
  find: episodesWhere((row, facts) => {
    if (row.legalStatus !== EACH_BREAK || row.start === null) return false;
    return nightsBetween(row.start, row.end ?? facts.last) > LONGEST_BREAK;
  }),
};

export const BREAK_IN_ONE_PLACE: Rule = {
  code: '366',
  table: 'episodes',
  column: 'RNE',
  weight: 'worth knowing',
  message: 'RNE says that the placement or legal status changed during a short break (V3).',
  expected: 'S for every short break',
  fix: 'Correct RNE or LS.',
  find: episodesWhere((row) => row.legalStatus === EACH_BREAK && row.reasonForNewEpisode !== 'S'),
};

export const BREAKS_NOT_TOO_MANY: Rule = {
  code: '367',
  table: 'episodes',
  column: 'LS',
  weight: 'worth knowing',
  message: 'The child’s short breaks (V3) come to more than 75 days in the year.',
  expected: '75 days or fewer in the year',
  fix: 'Check the dates and LS of each short break of this child.',
  find: (child, facts) => {
    const breaks = child.sequence.filter(
      (row) => row.legalStatus === EACH_BREAK && daysInYear(row, facts) > 0,
    );
    const total = breaks.reduce((days, row) => days + daysInYear(row, facts), 0);
    return total > MOST_IN_A_YEAR ? breaks : NONE;
  },
};

const daysInYear = (row: DatedEpisode, facts: ReturnFacts): number => {
  const from = row.start > facts.first ? row.start : facts.first;
  const to = row.end !== null && row.end < facts.last ? row.end : facts.last;
  return nightsBetween(from, to);
};

export const ONE_KIND_OF_BREAK: Rule = {
  code: '426',
  table: 'episodes',
  column: 'LS',
  weight: 'worth knowing',
  message: 'The child has both V3 and V4 in one year.',
  expected: 'V3 for each short break, or V4 for the agreement, but not both in one year',
  fix: 'Choose one and correct LS.',
  find: (child) => {
    const each = child.episodes.filter((row) => row.legalStatus === EACH_BREAK);
    if (each.length === 0 || child.child === '') return NONE;
    const agreed = child.episodes.filter((row) => row.legalStatus === AGREEMENT);
    return agreed.length === 0 ? NONE : [...each, ...agreed];
  },
};

export const BREAK_WITHOUT_AUTHORITY: Rule = {
  code: '420',
  table: 'episodes',
  column: 'PL_POST',
  weight: 'worth knowing',
  message: 'PL_POST is filled in for a series of short breaks (V3 or V4).',
  expected: 'Blank: the authority of the placement is not asked for in short breaks',
  fix: 'Clear PL_POST, or correct LS. It does no harm here.',
  find: episodesWhere(
    (row) => row.placementPostcodeGiven && (row.legalStatus === EACH_BREAK || row.legalStatus === AGREEMENT),
  ),
};
