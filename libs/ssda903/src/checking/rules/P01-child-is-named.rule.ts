import { RETURN_TABLES, TableName } from '../../tables/return-table';
import { Rule } from '../rule';

/** Without a child's reference a row can be joined to nothing. One rule for every table. */
export const CHILD_IS_NAMED: readonly Rule[] = (Object.keys(RETURN_TABLES) as TableName[]).map((table) => ({
  code: 'P01',
  table,
  column: 'CHILD',
  weight: 'stops this row',
  message: 'CHILD is blank, so we cannot tell whose row this is.',
  expected: 'The child’s reference, spelt as in the Header table',
  fix: 'Enter the child’s reference and send the return again.',
  find: (child) => (child.child === '' ? child.rowsOf(table) : []),
}));
