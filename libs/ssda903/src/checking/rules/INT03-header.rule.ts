import { TableName } from '../../tables/return-table';
import { dobOf, NONE, Rule } from '../rule';

/** A concatenated file gives each child one header row, which may stand in another year's part. */
const hasWholeHeader = (given: ReadonlySet<TableName>, shape: string): boolean =>
  given.has('header') && shape !== 'concatenated';

/**
 * Nobody is counted whose age is not known, so rows of a child whom this return does not describe are set aside, and
 * said to be. What another year's Header says does not help: the order in which returns come would matter then.
 */
export const CHILD_HAS_HEADER: readonly Rule[] = (['episodes', 'uasc', 'oc2', 'missing'] as const).map(
  (table) => ({
    code: 'INT03',
    table,
    column: 'CHILD',
    weight: 'stops this row',
    message:
      'The child has no row in the Header table that we can use, so we cannot count them: we do not know their age.',
    expected: 'A Header row with the same CHILD and a birth date',
    fix: 'Add the child to the Header table or mend their row there, or correct CHILD, and send the return again. We set the rows of this child aside.',
    find: (child, facts) =>
      child.child !== '' && dobOf(child) === null && hasWholeHeader(facts.given, facts.shape)
        ? child.rowsOf(table)
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
