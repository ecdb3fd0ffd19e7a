import { Day } from '@lib/kernel/day';
import { ReadRow } from '../read-row';
import { NONE, Rule } from '../rule';

interface Decision {
  readonly row: ReadRow;
  readonly start: Day;
  readonly end: Day | null;
}

export const ADOPTION_ONE_AT_A_TIME: Rule = {
  code: '579',
  table: 'placed-adoption',
  column: 'DATE_PLACED',
  weight: 'worth knowing',
  message: 'The child was placed for adoption again before the last time had ceased.',
  expected: 'A day on or after the last DATE_PLACED_CEASED',
  fix: 'Correct DATE_PLACED here, or DATE_PLACED_CEASED of the row before it. This service keeps nothing of this table.',
  find: (child, { readDay }) => {
    const rows = child.rowsOf('placed-adoption');
    if (child.child === '' || rows.length < 2) return NONE;
    const decisions = rows
      .flatMap((row): Decision[] => {
        const start = readDay(row.raw.values['DATE_PLACED'] ?? '');
        return start === null
          ? []
          : [{ row, start, end: readDay(row.raw.values['DATE_PLACED_CEASED'] ?? '') }];
      })
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    return decisions
      .filter(({ start }, i) => {
        const before = decisions[i - 1];
        return before !== undefined && (before.end === null || start < before.end);
      })
      .map(({ row }) => row);
  },
};
