import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { Rule, episodesWhere } from '../rule';
import { isUrn } from '../values/tidy-text';

const NEEDS_URN = new Set(PLACEMENT_TYPES.filter((type) => type.needsUrn).map((type) => type.code));
const KNOWN_PLACES = new Set(PLACEMENT_TYPES.map((type) => type.code));

/** H5 had to have a URN from 28 October 2023, so a return that ends in 2024 has it with and without (domain.md 2.10). */
const mayHaveUrn = (place: string, year: number): boolean =>
  NEEDS_URN.has(place) || (place === 'H5' && year >= 2024);

export const URN_REQUIRED: Rule = {
  code: '218',
  table: 'episodes',
  column: 'URN',
  weight: 'worth knowing',
  message: 'URN is blank, but a placement of this type in England has one.',
  expected: 'Ofsted’s number for the home or agency, or XXXXXXX where Ofsted does not inspect it',
  fix: 'Enter URN. Leave it blank only when the placement is outside England.',
  find: episodesWhere(
    (row, facts) =>
      row.urn === '' && NEEDS_URN.has(row.place) && (row.end === null || row.end >= facts.first),
  ),
};

export const URN_NOT_ALLOWED: Rule = {
  code: '222',
  table: 'episodes',
  column: 'URN',
  weight: 'worth knowing',
  message: 'URN is filled in, but a placement of this type has none.',
  expected: 'Blank',
  fix: 'Clear URN, or correct PLACE.',
  find: episodesWhere(
    (row, facts) =>
      row.urn !== '' &&
      row.urn !== 'XXXXXXX' &&
      KNOWN_PLACES.has(row.place) &&
      !mayHaveUrn(row.place, facts.year),
  ),
};

export const URN_CAN_BE_READ: Rule = {
  code: 'P08',
  table: 'episodes',
  column: 'URN',
  weight: 'worth knowing',
  message: 'URN is not in a form that Ofsted uses.',
  expected: 'SC and six digits, seven digits, or XXXXXXX',
  fix: 'Correct URN. Until then we cannot tell which setting this is, and have left it out.',
  find: episodesWhere((row) => row.urn !== '' && !isUrn(row.urn)),
};
