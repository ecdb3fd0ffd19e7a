import { Rule, episodesWhere } from '../rule';

export const NOT_SHORTER_THAN_A_DAY: Rule = {
  code: '355',
  table: 'episodes',
  column: 'DEC',
  weight: 'worth knowing',
  message: 'The episode ends on the day it starts.',
  expected: 'A last day after the first day (DECOM): an episode lasts 24 hours or more',
  fix: 'Correct DEC or DECOM, or take the episode out. A stay of less than a day is not counted as a placement.',
  find: episodesWhere((row) => row.start !== null && row.end === row.start),
};

export const NOT_BACKWARDS: Rule = {
  code: '356',
  table: 'episodes',
  column: 'DEC',
  weight: 'stops this row',
  message: 'The episode ends before it starts.',
  expected: 'A last day on or after the first day (DECOM)',
  fix: 'Correct DEC or DECOM and send the return again.',
  find: episodesWhere((row) => row.start !== null && row.end !== null && row.end < row.start),
};
