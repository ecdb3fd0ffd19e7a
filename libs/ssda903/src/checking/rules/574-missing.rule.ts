import { birthday } from '@lib/kernel/day';
import { ChildRecord } from '../child-record';
import { holds, periodsOfCare } from '../periods-of-care';
import { ReadMissing } from '../read-row';
import { NONE, Rule, dobOf, missingWhere } from '../rule';

const byStart = (child: ChildRecord): ReadMissing[] =>
  child.child === ''
    ? []
    : child.missing
        .filter((row) => row.start !== null)
        .sort((a, b) => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : 0));

export const MISSING_NOT_BACKWARDS: Rule = {
  code: 'P18',
  table: 'missing',
  column: 'MIS_END',
  weight: 'stops this row',
  message: 'The missing period ends before it starts.',
  expected: 'A last day on or after MIS_START, or blank while the child is missing',
  fix: 'Correct MIS_START or MIS_END and send the return again.',
  find: missingWhere((row) => row.start !== null && row.end !== null && row.end < row.start),
};

export const MISSING_ONE_AT_A_TIME: Rule = {
  code: '574',
  table: 'missing',
  column: 'MIS_START',
  weight: 'worth knowing',
  message: 'The missing period starts before the one before it has ended.',
  expected: 'A first day on or after the previous period’s MIS_END',
  fix: 'Correct MIS_START here, or MIS_END of the period before it.',
  find: (child) => {
    if (child.missing.length < 2) return NONE;
    const rows = byStart(child);
    return rows.filter((row, i) => {
      const before = rows[i - 1];
      return before !== undefined && (before.end === null || row.start! < before.end);
    });
  },
};

export const MISSING_ENDS_WITH_PLACEMENT: Rule = {
  code: '575',
  table: 'missing',
  column: 'MIS_END',
  weight: 'worth knowing',
  message: 'The episode the child went missing from has ended, but the missing period has not.',
  expected: 'The day the missing period ended',
  fix: 'Enter MIS_END.',
  find: missingWhere(
    (row, _facts, child) =>
      row.start !== null &&
      !row.endGiven &&
      child.sequence.some((one) => one.end !== null && one.start <= row.start! && row.start! <= one.end),
  ),
};

export const MISSING_CARRIES_ON: Rule = {
  code: '576',
  table: 'missing',
  column: 'MIS_START',
  weight: 'worth knowing',
  message:
    'The child was missing at the end of last year’s return, but this return’s first missing period starts on another day.',
  expected: 'MIS_START of last year’s open missing period',
  fix: 'Correct MIS_START, or add the period that carries on from last year.',
  find: (child) => {
    const open = child.missingLastYear;
    if (open === null) return NONE;
    const first = byStart(child)[0];
    return first && first.start !== open.start ? [first] : NONE;
  },
};

export const MISSING_ENDS_IN_CARE: Rule = {
  code: '577',
  table: 'missing',
  column: 'MIS_END',
  weight: 'worth knowing',
  message: 'The missing period goes on after the child left care.',
  expected: 'A last day on or before the day the child left care',
  fix: 'Correct MIS_END, or DEC of the last episode.',
  find: missingWhere((row, _facts, child) => {
    if (row.start === null || child.sequence.length === 0) return false;
    const period = periodsOfCare(child.sequence).find((one) => holds(one, row.start!));
    return period?.end != null && (row.end === null ? !row.endGiven : row.end > period.end);
  }),
};

export const MISSING_STARTS_IN_CARE: Rule = {
  code: '578',
  table: 'missing',
  column: 'MIS_START',
  weight: 'worth knowing',
  message: 'The missing period starts when the child was not looked after.',
  expected: 'A first day within a period of being looked after',
  fix: 'Correct MIS_START, or the dates of the episodes.',
  find: missingWhere(
    (row, _facts, child) =>
      row.start !== null &&
      child.sequence.length > 0 &&
      !periodsOfCare(child.sequence).some((one) => holds(one, row.start!)),
  ),
};

export const MISSING_AT_18: Rule = {
  code: '580',
  table: 'episodes',
  column: 'REC',
  weight: 'worth knowing',
  message: 'The child was missing when care ended on the 18th birthday, but REC is not E8.',
  expected: 'E8',
  fix: 'Correct REC.',
  find: (child) => {
    const dob = dobOf(child);
    if (dob === null || child.missing.length === 0) return NONE;
    const adult = birthday(dob, 18);
    return child.sequence.filter(
      (row) =>
        row.end === adult &&
        row.reasonCeased !== 'E8' &&
        child.missing.some((missing) => missing.end === row.end),
    );
  },
};
