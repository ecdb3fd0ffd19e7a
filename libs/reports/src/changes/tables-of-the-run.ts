import { PublishedSheet } from '@lib/workbook/writing/workbook-document';

/** The table of what changed since the run before. */
export const CHANGES_TABLE = 'changes_since_last_run';

/** The table of the reports a bundle is put together from. */
export const PARTS_TABLE = 'parts_of_this_workbook';

/** Tables about the run, not of its figures: they are no rows of a report, and are not compared. */
export const tellsOfTheRun = ({ table }: Pick<PublishedSheet, 'table'>): boolean =>
  table === CHANGES_TABLE || table === PARTS_TABLE;
