import { ReadHealth } from '../read-row';
import { Rule, rowsWhere } from '../rule';

const yesOrNo = (column: string, value: (row: ReadHealth) => string): Rule => ({
  code: 'P16',
  table: 'oc2',
  column,
  weight: 'worth knowing',
  message: `${column} is neither 0 nor 1.`,
  expected: '0 for no, 1 for yes, or blank',
  fix: `Correct ${column}. We have kept the row and left this value out.`,
  find: (child) => rowsWhere(child.oc2, (row) => !['', '0', '1'].includes(value(row))),
});

export const HEALTH_YES_OR_NO: readonly Rule[] = [
  yesOrNo('CONVICTED', (row) => row.convicted),
  yesOrNo('SUBSTANCE_MISUSE', (row) => row.substanceMisuse),
  yesOrNo('INTERVENTION_RECEIVED', (row) => row.interventionReceived),
  yesOrNo('INTERVENTION_OFFERED', (row) => row.interventionOffered),
];

/** A total difficulties score runs from 0 to 40 (domain.md 2.7). */
export const isSdqScore = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) <= 40;

export const SDQ_SCORE_IN_RANGE: Rule = {
  code: 'P17',
  table: 'oc2',
  column: 'SDQ_SCORE',
  weight: 'worth knowing',
  message: 'SDQ_SCORE is not a score.',
  expected: 'A whole number from 0 to 40, or blank',
  fix: 'Correct SDQ_SCORE. We have kept the row and left this value out.',
  find: (child) => rowsWhere(child.oc2, (row) => row.sdqScore !== '' && !isSdqScore(row.sdqScore)),
};
