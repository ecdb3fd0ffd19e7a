import { TableCount } from '@lib/ssda903/checking/checked-return';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { textTable } from '../text-table';

export type TableCounts = Readonly<Partial<Record<TableName, TableCount>>>;

/** Rows read and set aside, a line a table. */
export const countLines = (counts: TableCounts): string[] =>
  textTable(
    ['Table', 'Rows read', 'Set aside'],
    (Object.entries(counts) as [TableName, TableCount][]).map(([table, { read, setAside }]) => [
      RETURN_TABLES[table].title,
      read,
      setAside,
    ]),
  );
