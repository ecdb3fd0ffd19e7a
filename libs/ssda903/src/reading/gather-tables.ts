import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { FileNote, RawReturn } from '../tables/raw-return';
import { RETURN_TABLES, TableName } from '../tables/return-table';
import { TableRows } from '../tables/table-rows';
import { buildRows } from './build-rows';
import { cleanValue } from './clean-value';
import { columnsRefused, listed, noTable, refused, tableTwice, worthKnowing } from './file-notes';
import { MatchedColumns, matchColumns } from './match-columns';
import { lackingColumns } from './required-columns';
import { SourceTable } from './source-table';
import { ColumnTexts } from './text-numbers';

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
  const tables: Partial<Record<TableName, TableRows>> = {};
  const texts = new ColumnTexts(cleanValue);
  for (const one of recognised) {
    const rows =
      isConcatenated && !one.columns.positions.has('YEAR')
        ? lacksYear(one, notes)
        : rowsOf(one, texts, notes);
    if (rows) tables[one.columns.table] = rows;
  }
  return { tables, notes, isConcatenated };
}

function lacksYear({ source }: Recognised, notes: FileNote[]): null {
  const message =
    'The other tables have a YEAR column and this one has none. Add it, with the year in which each return ends.';
  notes.push(refused(source.file, message));
  return null;
}

/** The rows of a table, and what there is to say of it. Null, and why, where nothing of it can be used. */
function rowsOf({ source, columns }: Recognised, texts: ColumnTexts, notes: FileNote[]): TableRows | null {
  try {
    const built = buildRows(source, columns, texts);
    if (built.withoutYear.length > 0) {
      const where = listed(built.withoutYear);
      const message = `YEAR is missing or is not a year such as 2022 in row ${where}. Enter the year in which the return ends.`;
      notes.push(refused(source.file, message));
      return null;
    }
    notes.push(...columnNotes(source, columns, built.length));
    return built.rows();
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    notes.push(refused(source.file, error.message));
    return null;
  }
}

function recogniseAll(sources: readonly SourceTable[], notes: FileNote[]): Recognised[] {
  const recognised: Recognised[] = [];
  for (const source of sources) {
    const columns = matchColumns(source);
    if (!('refused' in columns)) recognised.push({ source, columns });
    else if (columns.refused === 'unknown' && source.from !== 'file') {
      notes.push(noTable(source.file, source.from === 'sheet' ? 'sheet' : 'file'));
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
