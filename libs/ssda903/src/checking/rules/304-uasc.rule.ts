import { birthday } from '@lib/kernel/day';
import { Rule, dobOf, uascWhere } from '../rule';

export const UASC_ENDS_BY_18: Rule = {
  code: '304',
  table: 'uasc',
  column: 'DUC',
  weight: 'worth knowing',
  message: 'The unaccompanied status ends after the 18th birthday.',
  expected: 'A day on or before the 18th birthday, or blank',
  fix: 'Correct DUC, or DOB in the Header table.',
  find: uascWhere((row, _facts, child) => {
    const dob = dobOf(child);
    return dob !== null && row.ended !== null && row.ended > birthday(dob, 18);
  }),
};

export const UASC_ENDS_AFTER_BIRTH: Rule = {
  code: '303',
  table: 'uasc',
  column: 'DUC',
  weight: 'worth knowing',
  message: 'The unaccompanied status ends before the child was born.',
  expected: 'A day after the birth date in the Header table',
  fix: 'Correct DUC, or DOB in the Header table.',
  find: uascWhere((row, _facts, child) => {
    const dob = dobOf(child);
    return dob !== null && row.ended !== null && row.ended < dob;
  }),
};
