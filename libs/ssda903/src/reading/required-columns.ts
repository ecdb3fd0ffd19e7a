import { RETURN_TABLES, TableName } from '../tables/return-table';

/**
 * The columns without which a table of the return says nothing we can use. Others may be lacking: we say
 * what follows and read the rest. (Our choice, against the field's tools, which refuse a table over one
 * column more or less: peers.md 3.)
 */
const REQUIRED: Record<TableName, readonly string[]> = {
  header: ['CHILD', 'SEX', 'DOB', 'ETHNIC'],
  episodes: ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC'],
  reviews: ['CHILD', 'REVIEW', 'REVIEW_CODE'],
  uasc: ['CHILD', 'DUC'],
  oc2: ['CHILD', 'SDQ_SCORE', 'SDQ_REASON', 'CONVICTED', 'SUBSTANCE_MISUSE'],
  oc3: ['CHILD', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
  ad1: ['CHILD', 'DATE_INT', 'DATE_MATCH'],
  'placed-adoption': ['CHILD', 'DATE_PLACED'],
  'previous-permanence': ['CHILD', 'PREV_PERM', 'DATE_PERM'],
  missing: ['CHILD', 'MISSING', 'MIS_START', 'MIS_END'],
  'social-workers': ['CHILD', 'SW_ID', 'SW_DECOM'],
  'deprivation-of-liberty': ['CHILD', 'DOLO_START'],
};

/** What the lack of a column means, where it means something for placements. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  HOME_POST: 'Distance from home will be unknown.',
  PL_POST: 'Distance from home and the host authority will be unknown.',
  URN: 'Placements will not be linked to registered settings.',
  REASON_PLACE_CHANGE: 'Reasons for a change of placement will be unknown.',
};

export function requiredColumns(table: TableName): readonly string[] {
  return REQUIRED[table];
}

/** Columns of the return that a table lacks and can do without, with what follows from each. */
export function lackingColumns(
  table: TableName,
  present: ReadonlySet<string>,
): { column: string; consequence: string }[] {
  return RETURN_TABLES[table].columns
    .filter((column) => !present.has(column) && !REQUIRED[table].includes(column))
    .map((column) => ({ column, consequence: CONSEQUENCES[column] ?? '' }));
}
