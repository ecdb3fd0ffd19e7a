import { TableName } from '../../tables/return-table';
import { NONE, Rule } from '../rule';

/** A concatenated file gives each child one header row, which may stand in another year's part. */
const hasWholeHeader = (given: ReadonlySet<TableName>, shape: string): boolean =>
  given.has('header') && shape !== 'concatenated';

/** One problem a child and table, on the first row, not one on every row. */
export const CHILD_HAS_HEADER: readonly Rule[] = (['episodes', 'uasc', 'oc2', 'missing'] as const).map(
  (table) => ({
    code: 'INT03',
    table,
    column: 'CHILD',
    weight: 'worth knowing',
    message: 'The child is not in the Header table, so we know neither their age nor their sex.',
    expected: 'A Header row with the same CHILD',
    fix: 'Add the child to the Header table, or correct CHILD. The rows are kept, with age unknown.',
    find: (child, facts) =>
      child.child !== '' && child.header.length === 0 && hasWholeHeader(facts.given, facts.shape)
        ? child.rowsOf(table).slice(0, 1)
        : NONE,
  }),
);

export const ONE_HEADER_A_CHILD: Rule = {
  code: 'INT32',
  table: 'header',
  column: 'CHILD',
  weight: 'stops this row',
  message: 'The child is in the Header table more than once.',
  expected: 'One Header row for each child',
  fix: 'Take the extra row out. We use the first one whose birth date can be read and set the others aside.',
  find: (child) => {
    if (child.child === '' || child.header.length < 2) return NONE;
    const used = child.header.find((row) => row.dob !== null) ?? child.header[0];
    return child.header.filter((row) => row !== used);
  },
};
