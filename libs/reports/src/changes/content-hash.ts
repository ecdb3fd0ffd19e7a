import { createHash } from 'node:crypto';
import { KeptContent } from './kept-content';
import { tellsOfTheRun } from './tables-of-the-run';

/**
 * A stable hash of the rows of a run’s tables: two runs with the same hash have the same figures in the same rows. Titles,
 * days and notes are not in it, nor is what a workbook says of the run itself: a report of another day in which nothing
 * moved is the same. In hexadecimal.
 */
export const contentHashOf = ({ sheets }: KeptContent): string => {
  const tables = sheets
    .filter((sheet) => !tellsOfTheRun(sheet))
    .map(({ table, columns, rows }) => [table, columns.map(({ header }) => header), rows]);
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex');
};
