import { createHash } from 'node:crypto';
import { KeptContent } from './kept-content';
import { tellsOfTheRun } from './tables-of-the-run';

/**
 * A stable hash of the rows of a run’s tables: two runs with the same hash have the same figures in the same rows. Titles,
 * days and notes are not in it, nor is what a workbook says of the run itself: a report of another day in which nothing
 * moved is the same. One that other reports were chosen for is not. In hexadecimal.
 */
export const contentHashOf = ({ sheets, parts }: KeptContent): string => {
  const tables = sheets
    .filter((sheet) => !tellsOfTheRun(sheet))
    .map(({ table, columns, rows }) => [table, columns.map(({ header }) => header), rows]);
  const leftOut = (parts ?? []).filter(({ isChosen }) => !isChosen).map(({ code }) => code);
  const said = leftOut.length === 0 ? tables : { tables, leftOut };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
};
