import { formatDay } from '@lib/kernel/london-format';
import { Rule, episodesWhere } from '../rule';

export const STARTS_BY_THE_END: Rule = {
  code: 'P02',
  table: 'episodes',
  column: 'DECOM',
  weight: 'stops this row',
  message: 'The episode starts after the last day this return is true for.',
  expected: (facts) => `A first day on or before ${formatDay(facts.last)}`,
  fix: 'Check that the year you chose is the one in which the return ends. If it is, send this episode with the next return.',
  find: episodesWhere((row, facts) => row.start !== null && row.start > facts.last),
};

/** An end on the day after the return's last is how many systems write "still there that night" (design.md 6). */
export const ENDS_BY_THE_DAY_AFTER: Rule = {
  code: 'P03',
  table: 'episodes',
  column: 'DEC',
  weight: 'worth knowing',
  message: 'The episode ends after the last day this return is true for.',
  expected: (facts) =>
    `A last day on or before ${formatDay(facts.dayAfterLast)}, or blank while the episode is open`,
  fix: 'Clear DEC and REC, or correct the day. We have kept the episode as still open.',
  find: episodesWhere((row, facts) => row.end !== null && row.end > facts.dayAfterLast),
};

export const NOT_OF_AN_EARLIER_YEAR: Rule = {
  code: 'P06',
  table: 'episodes',
  column: 'DEC',
  weight: 'worth knowing',
  message: 'The episode was over before this return begins.',
  expected: (facts) => `A last day on or after ${formatDay(facts.first)}, or blank while the episode is open`,
  fix: 'Check the year you chose. We have kept the episode: it does no harm here.',
  find: episodesWhere((row, facts) => row.end !== null && row.end < facts.first),
};
