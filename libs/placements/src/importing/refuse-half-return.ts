import { financialYearLabel } from '@lib/kernel/financial-year';
import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { RawReturn } from '@lib/ssda903/tables/raw-return';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';

/** A child is who the Header says they are, and looked after as the Episodes say. */
const NEEDED = ['header', 'episodes'] as const;

/**
 * Whoever is not in a return is taken to have left, so half of one would empty a borough. A concatenated file may
 * do without a Header: a child's row may stand in another year's, and the rows wait for it.
 * @param authority rows of any other are none of this return
 * @throws InvalidError naming the tables that lack or are empty, and those that were found.
 */
export const refuseHalfReturns = (
  returns: readonly { readonly year: number; readonly raw: RawReturn }[],
  authority: Authority,
): void => {
  const problems: Problem[] = returns.flatMap(({ year, raw }) => {
    const needed = raw.shape === 'concatenated' ? NEEDED.slice(1) : NEEDED;
    const found = tablesWithRows(raw, authority);
    const lacking = needed.filter((table) => !found.includes(table));
    return lacking.length === 0
      ? []
      : [{ field: 'files', message: messageOf(year, raw, { lacking, found }) }];
  });
  if (problems.length === 0) return;
  throw new InvalidError(problems.map(({ message }) => message).join('\n'), 'half-a-return', problems);
};

const tablesWithRows = ({ tables }: RawReturn, authority: Authority): TableName[] =>
  (Object.keys(RETURN_TABLES) as TableName[]).filter((table) =>
    tables[table]?.some((row) => !row.authority || findAuthority(row.authority)?.id === authority.id),
  );

const titleOf = (table: TableName): string => RETURN_TABLES[table].title;

const messageOf = (
  year: number,
  raw: RawReturn,
  { lacking, found }: { lacking: readonly TableName[]; found: readonly TableName[] },
): string => {
  const empty = lacking.filter((table) => raw.tables[table] !== undefined);
  const missing = lacking.filter((table) => raw.tables[table] === undefined);
  const wrong = [
    ...(missing.length > 0 ? [`has no ${tablesIn(missing)}`] : []),
    ...(empty.length > 0 ? [`has no rows in its ${tablesIn(empty)}`] : []),
  ].join(' and ');
  return (
    `What you sent for ${financialYearLabel(year)} ${wrong}. ` +
    `Tables with rows: ${found.map(titleOf).join(', ') || 'none'}. ` +
    'Whoever is not in a return is taken to have left, so half of one cannot be used. ' +
    'Send all tables of the return together, Header and Episodes among them.'
  );
};

const tablesIn = (tables: readonly TableName[]): string =>
  `${tables.map(titleOf).join(' or ')} table${tables.length > 1 ? 's' : ''}`;
