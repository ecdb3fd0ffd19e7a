import { RawReturn } from '@lib/ssda903/tables/raw-return';
import { RawRow } from '@lib/ssda903/tables/raw-row';
import { TableName } from '@lib/ssda903/tables/return-table';

export interface PlainReturn extends Omit<RawReturn, 'tables'> {
  readonly tables: Readonly<Partial<Record<TableName, RawRow[]>>>;
}

/** A return with every row there to look at. */
export const plainReturn = ({ tables, ...raw }: RawReturn): PlainReturn => ({
  ...raw,
  tables: Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, Array.from(rows, plainRow)]),
  ),
});

const plainRow = ({ file, row, values, authority, year }: RawRow): RawRow =>
  authority === undefined && year === undefined
    ? { file, row, values }
    : { file, row, values, authority, year };
