import { FileNote, RawReturn, RawRow } from '../tables/raw-return';
import { RETURN_TABLES, TableName } from '../tables/return-table';
import { buildRows } from './build-rows';
import { columnsRefused, listed, refused, tableTwice, worthKnowing } from './file-notes';
import { MatchedColumns, matchColumns } from './match-columns';
import { lackingColumns } from './required-columns';
import { SourceTable } from './source-table';

export interface GatheredTables {
  readonly tables: RawReturn['tables'];
  readonly notes: readonly FileNote[];
  /** Whether rows say themselves which return they belong to. */
  readonly isConcatenated: boolean;
}

interface Recognised {
  readonly source: SourceTable;
  readonly columns: MatchedColumns;
}

/** Recognises each table, says what is odd about it, and reads its rows. */
export function gatherTables(sources: readonly SourceTable[]): GatheredTables {
  const notes: FileNote[] = [];
  const recognised = onePerTable(recogniseAll(sources, notes), notes);
  const isConcatenated = recognised.some(({ columns }) => columns.positions.has('YEAR'));
  const tables: Partial<Record<TableName, readonly RawRow[]>> = {};
  for (const { source, columns } of recognised) {
    if (isConcatenated && !columns.positions.has('YEAR')) {
      notes.push(
        refused(
          source.file,
          'The other tables have a YEAR column and this one has none. Add it, with the year in which each return ends.',
        ),
      );
      continue;
    }
    const { rows, withoutYear } = buildRows(source, columns);
    if (withoutYear.length > 0) {
      const where = listed(withoutYear);
      notes.push(
        refused(
          source.file,
          `YEAR is missing or is not a year such as 2022 in row ${where}. Enter the year in which the return ends.`,
        ),
      );
      continue;
    }
    notes.push(...columnNotes(source, columns, rows.length));
    tables[columns.table] = rows;
  }
  return { tables, notes, isConcatenated };
}

function recogniseAll(sources: readonly SourceTable[], notes: FileNote[]): Recognised[] {
  const recognised: Recognised[] = [];
  for (const source of sources) {
    const columns = matchColumns(source);
    if (!('refused' in columns)) recognised.push({ source, columns });
    else if (columns.refused === 'unknown' && source.from === 'sheet') {
      notes.push(
        worthKnowing(source.file, 'This sheet is not a table of the SSDA903 return and was not read.'),
      );
    } else notes.push(columnsRefused(source.file, columns));
  }
  return recognised;
}

function onePerTable(recognised: readonly Recognised[], notes: FileNote[]): Recognised[] {
  const first = new Map<TableName, Recognised>();
  for (const one of recognised) {
    const before = first.get(one.columns.table);
    if (before) notes.push(tableTwice(one.source.file, one.columns.table, before.source.file));
    else first.set(one.columns.table, one);
  }
  return [...first.values()];
}

function columnNotes(
  { file }: SourceTable,
  { table, positions, extra }: MatchedColumns,
  rows: number,
): FileNote[] {
  const notes: FileNote[] = [];
  const { title } = RETURN_TABLES[table];
  if (extra.length > 0)
    notes.push(
      worthKnowing(file, `Columns that are not part of the ${title} table were not used: ${listed(extra)}.`),
    );
  const lacking = lackingColumns(table, new Set(positions.keys()));
  if (lacking.length > 0) {
    const consequences = new Set(lacking.map(({ consequence }) => consequence).filter((text) => text !== ''));
    const names = listed(lacking.map(({ column }) => column));
    notes.push(worthKnowing(file, [`The ${title} table lacks ${names}.`, ...consequences].join(' ')));
  }
  if (rows === 0) notes.push(worthKnowing(file, `The ${title} table has a heading and no rows.`));
  return notes;
}
