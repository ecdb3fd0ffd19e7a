import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { Rule, episodesWhere } from '../rule';

const EXPECTED = 'A full postcode, such as SE1 2QH';

export const HOME_POSTCODE: Rule = {
  code: '392c',
  table: 'episodes',
  column: 'HOME_POST',
  weight: 'affects distance only',
  message: 'HOME_POST is not a postcode.',
  expected: `${EXPECTED}, or blank when the home address is not known or is outside England`,
  fix: 'Enter the postcode of the home the child came from. Until then the distance is unknown.',
  find: episodesWhere((row) => row.homePostcodeGiven && row.homePostcode === null),
};

export const PLACEMENT_POSTCODE: Rule = {
  code: '392c',
  table: 'episodes',
  column: 'PL_POST',
  weight: 'affects distance only',
  message: 'PL_POST is not a postcode.',
  expected: EXPECTED,
  fix: 'Enter the postcode of the placement. Until then its distance and its authority are unknown.',
  find: episodesWhere((row) => row.placementPostcodeGiven && row.placementPostcode === null),
};

const TEMPORARY = new Set(
  PLACEMENT_TYPES.filter((type) => type.group === 'temporary').map((type) => type.code),
);
const SHORT_BREAKS = new Set(
  LEGAL_STATUSES.filter((status) => status.shortBreaks).map((status) => status.code),
);

export const PLACEMENT_POSTCODE_GIVEN: Rule = {
  code: 'P10',
  table: 'episodes',
  column: 'PL_POST',
  weight: 'affects distance only',
  message: 'PL_POST is blank, so we know neither the distance nor the authority of the placement.',
  expected: EXPECTED,
  fix: 'Enter the postcode of the placement, if it has one.',
  find: episodesWhere(
    (row) => !row.placementPostcodeGiven && !TEMPORARY.has(row.place) && !SHORT_BREAKS.has(row.legalStatus),
  ),
};
