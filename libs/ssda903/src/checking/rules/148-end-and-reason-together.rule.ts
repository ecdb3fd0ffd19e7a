import { Rule, episodesWhere } from '../rule';

export const END_AND_REASON_TOGETHER: Rule = {
  code: '148',
  table: 'episodes',
  column: 'REC',
  weight: 'worth knowing',
  message: 'DEC and REC do not agree: one is filled in and the other is blank.',
  expected: 'Both the last day and the reason the episode ceased, or neither',
  fix: 'Enter the one that is missing, or clear the other. We go by DEC: an episode without it is still open.',
  find: episodesWhere((row) => row.endGiven !== (row.reasonCeased !== '')),
};
