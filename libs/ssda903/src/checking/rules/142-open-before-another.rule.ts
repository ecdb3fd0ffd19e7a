import { Rule, inSequenceWhere } from '../rule';

export const CLOSED_BEFORE_THE_NEXT: Rule = {
  code: '142',
  table: 'episodes',
  column: 'DEC',
  weight: 'worth knowing',
  message: 'The episode is still open although a later episode of the same child has started.',
  expected: 'The day the episode ended, on or before the next episode’s first day',
  fix: 'Enter DEC and REC.',
  find: inSequenceWhere(
    (row, _before, after) => row.end === null && after !== undefined && after.start > row.start,
  ),
};

export const NO_OVERLAP: Rule = {
  code: '501',
  table: 'episodes',
  column: 'DECOM',
  weight: 'worth knowing',
  message: 'The episode starts before the last day of the child’s previous episode.',
  expected: 'A first day on or after the previous episode’s last day (DEC)',
  fix: 'Correct DECOM here or DEC of the episode before it. Placements that overlap are listed on the child’s page.',
  find: inSequenceWhere((row, before) => before?.end != null && row.start < before.end),
};

export const STARTS_ONCE: Rule = {
  code: 'P07',
  table: 'episodes',
  column: 'DECOM',
  weight: 'worth knowing',
  message: 'Another episode of the same child starts on the same day.',
  expected: 'One episode for each first day',
  fix: 'Take one of the two out. Until then we use the one that ends later.',
  find: inSequenceWhere((row, before) => before?.start === row.start),
};
