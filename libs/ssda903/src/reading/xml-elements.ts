import { TableName } from '../tables/return-table';

/**
 * The elements of the XML return that hold a row of a table each (CLA.xsd, 2021). What lies directly in
 * HEADER makes the header row, and the UASC, OC3 and AD1 rows where the child has them.
 */
export const ROW_ELEMENTS: ReadonlyMap<string, TableName> = new Map([
  ['EPISODE', 'episodes'],
  ['AREVIEW', 'reviews'],
  ['AMISSING', 'missing'],
  ['PERMANENCE', 'previous-permanence'],
  ['OC2', 'oc2'],
  ['AD_PLACED', 'placed-adoption'],
]);

/** Tables made from HEADER itself, with the columns any of which shows that the child has a row there. */
export const HEADER_TABLES: readonly (readonly [TableName, readonly string[]])[] = [
  ['uasc', ['DUC']],
  ['oc3', ['IN_TOUCH', 'ACTIV', 'ACCOM']],
  ['ad1', ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR']],
];

export const ROOT_ELEMENT = 'EXPSSDA903';
