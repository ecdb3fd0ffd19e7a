import { RETURN_TABLES, TABLE_NAMES, TableName } from '../tables/return-table';

/** Columns that several tables hold and that therefore tell none of them. */
const SHARED = new Set(['CHILD', 'DOB', 'SEX', 'LA', 'YEAR']);

/** How a table is called in file and sheet names, tried in this order; letters and digits only. */
const NAMES: readonly (readonly [string, TableName])[] = [
  ['HEADER', 'header'],
  ['SWEPISODE', 'social-workers'],
  ['SOCIALWORKER', 'social-workers'],
  ['EPISODE', 'episodes'],
  ['REVIEW', 'reviews'],
  ['UASC', 'uasc'],
  ['OC2', 'oc2'],
  ['OC3', 'oc3'],
  ['PLACEDADOPTION', 'placed-adoption'],
  ['PLACEDFORADOPTION', 'placed-adoption'],
  ['ADPLACED', 'placed-adoption'],
  ['AD1', 'ad1'],
  ['PREVPERM', 'previous-permanence'],
  ['PREVIOUSPERM', 'previous-permanence'],
  ['PERMANENCE', 'previous-permanence'],
  ['MISSING', 'missing'],
  ['DOLO', 'deprivation-of-liberty'],
  ['DEPRIVATION', 'deprivation-of-liberty'],
];

/**
 * Which table of the return this is: by the columns it holds, most first; by the name of the file or sheet
 * where columns leave it open. Null for something that is no table of the return.
 */
export function recogniseTable(columns: ReadonlySet<string>, name: string): TableName | null {
  const scores = TABLE_NAMES.map((table) => ({
    table,
    held: ownColumns(table).filter((c) => columns.has(c)).length,
  }));
  const most = Math.max(...scores.map(({ held }) => held));
  const byColumns = most === 0 ? [] : scores.filter(({ held }) => held === most).map(({ table }) => table);
  if (byColumns.length === 1) return byColumns[0]!;
  const named = tableNamed(name);
  if (byColumns.length > 1) return named && byColumns.includes(named) ? named : null;
  // A name alone is enough to say which columns are missing, once the file knows of children at all.
  return columns.has('CHILD') ? named : null;
}

function ownColumns(table: TableName): readonly string[] {
  return RETURN_TABLES[table].columns.filter((column) => !SHARED.has(column));
}

function tableNamed(name: string): TableName | null {
  const letters = name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return NAMES.find(([word]) => letters.includes(word))?.[1] ?? null;
}
