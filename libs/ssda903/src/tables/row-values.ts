import { RETURN_TABLES, TABLE_NAMES, TableName } from './return-table';

type Values = Record<string, string>;
type ValuesMaker = (valueAt: (at: number) => string) => Values;

/**
 * Makes the values of rows of one table: every column, in the return's order, on an object that inherits
 * nothing a heading could reach (security.md 4.3). A shared empty prototype, rather than none at all, lets
 * the engine treat such a row as any other object.
 */
const valuesMaker = (columns: readonly string[]): ValuesMaker => {
  const RowValues = function (): void {} as unknown as new () => Values;
  RowValues.prototype = Object.freeze(Object.create(null) as object);
  return (valueAt) => {
    const values = new RowValues();
    for (let at = 0; at < columns.length; at += 1) values[columns[at]!] = valueAt(at);
    return values;
  };
};

const MAKERS = new Map(TABLE_NAMES.map((table) => [table, valuesMaker(RETURN_TABLES[table].columns)]));

/** The values of one row. @param valueAt by the column's place among the table's columns */
export const rowValues = (table: TableName, valueAt: (at: number) => string): Values =>
  MAKERS.get(table)!(valueAt);
