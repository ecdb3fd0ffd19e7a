/** Columns whose values are never kept, not even wrong ones: birth dates, pupil numbers, postcodes (peers.md 4.2). */
const NEVER_KEPT = new Set(['DOB', 'MC_DOB', 'UPN', 'HOME_POST', 'PL_POST']);

/**
 * What is kept of a value that has a problem: the value, or for a column that would tell who the child is, only
 * its shape ("99/99/9999", "AA9 9AA"), which is enough to see what is wrong with it.
 */
export const keptValue = (column: string, value: string): string =>
  NEVER_KEPT.has(column) ? value.replace(/\p{L}/gu, 'A').replace(/\d/g, '9') : value;
