import { Rule, episodesWhere } from '../rule';

export const NOT_HOME_UNDER_SECTION_20: Rule = {
  code: '378',
  table: 'episodes',
  column: 'LS',
  weight: 'worth knowing',
  message: 'The child is placed with parents (P1) under section 20 (V2).',
  expected: 'A care order with P1: a child at home by agreement is not looked after',
  fix: 'Correct PLACE or LS.',
  find: episodesWhere((row) => row.place === 'P1' && row.legalStatus === 'V2'),
};

export const ADOPTION_HAS_PLACEMENT_ORDER: Rule = {
  code: '408',
  table: 'episodes',
  column: 'LS',
  weight: 'worth knowing',
  message: 'The child is placed for adoption under a placement order (A5 or A6), but LS is not one.',
  expected: 'E1 with A5 or A6',
  fix: 'Correct LS, or use A3 or A4 when the parents consented.',
  find: episodesWhere((row) => (row.place === 'A5' || row.place === 'A6') && row.legalStatus !== 'E1'),
};
