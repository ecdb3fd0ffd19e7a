import { TableCount } from '@lib/ssda903/checking/checked-return';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { textTable } from '../text-table';

export type TableCounts = Readonly<Partial<Record<TableName, TableCount>>>;

/** Rows read and set aside, a line a table, in the order of the return: the database keeps none. */
export const countLines = (counts: TableCounts): string[] =>
  textTable(
    ['Table', 'Rows read', 'Set aside'],
    (Object.keys(RETURN_TABLES) as TableName[]).flatMap((table) => {
      const count = counts[table];
      return count ? [[RETURN_TABLES[table].title, count.read, count.setAside]] : [];
    }),
  );
