import { Rule, inSequenceWhere } from '../rule';

/** Start of being looked after; every other reason carries on from an episode before it (domain.md 2.4). */
const STARTS_CARE = 'S';
const CARRIES_ON = 'X1';

export const START_IS_NEW: Rule = {
  code: '431',
  table: 'episodes',
  column: 'RNE',
  weight: 'worth knowing',
  message:
    'RNE says that the child started to be looked after, but the previous episode was not yet over or ended the same day.',
  expected: 'L, P, T, B or U when care goes on; S only after a break',
  fix: 'Correct RNE, or DEC of the episode before it.',
  find: inSequenceWhere(
    (row, before) =>
      row.reasonForNewEpisode === STARTS_CARE && before?.end != null && row.start <= before.end,
  ),
};

export const START_AFTER_LEAVING: Rule = {
  code: '432',
  table: 'episodes',
  column: 'RNE',
  weight: 'worth knowing',
  message: 'The previous episode ended the child’s time in care, but RNE says that it goes on.',
  expected: 'S, because REC of the previous episode says that the child left care',
  fix: 'Correct RNE here or REC of the episode before it.',
  find: inSequenceWhere(
    (row, before) =>
      before !== undefined &&
      before.reasonCeased.startsWith('E') &&
      row.reasonForNewEpisode !== '' &&
      row.reasonForNewEpisode !== STARTS_CARE,
  ),
};

export const CARRIES_ON_WITHOUT_A_GAP: Rule = {
  code: '433',
  table: 'episodes',
  column: 'DECOM',
  weight: 'worth knowing',
  message: 'RNE says that care goes on, but the episode does not start on the day the previous one ended.',
  expected: 'The previous episode’s last day (DEC)',
  fix: 'Correct DECOM here or DEC of the episode before it, or use S if the child left care in between.',
  find: inSequenceWhere(
    (row, before) =>
      before !== undefined &&
      row.reasonForNewEpisode !== '' &&
      row.reasonForNewEpisode !== STARTS_CARE &&
      before.end !== row.start,
  ),
};

export const CONTINUES_AS_IT_SAYS: Rule = {
  code: '388',
  table: 'episodes',
  column: 'REC',
  weight: 'worth knowing',
  message: 'REC and the next episode do not agree on whether care went on.',
  expected: 'X1 when another episode starts the same day; otherwise the reason the child left care',
  fix: 'Correct REC, or add the episode that follows.',
  find: inSequenceWhere((row, _before, after) => {
    if (row.end === null || row.reasonCeased === '') return false;
    return (row.reasonCeased === CARRIES_ON) !== (after?.start === row.end);
  }),
};
