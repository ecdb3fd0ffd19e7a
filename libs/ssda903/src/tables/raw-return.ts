import { FileBytes } from '@lib/workbook/reading/file-bytes';
import { TableName } from './return-table';
import { TableRows } from './table-rows';

export type ReturnShape = 'csv-tables' | 'zip' | 'workbook' | 'concatenated' | 'xml';

/** Something about a file rather than a row: a table twice, a column that is lacking, an encoding stated. */
export interface FileNote {
  readonly file: string;
  readonly level: 'refused' | 'worth knowing';
  readonly message: string;
}

/** A return in any of its shapes, read into one. */
export interface RawReturn {
  readonly shape: ReturnShape;
  readonly tables: Readonly<Partial<Record<TableName, TableRows>>>;
  readonly notes: readonly FileNote[];
}

/** A file as it was handed in, before anything was read. */
export interface HandedInFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file to read, wherever it lies: one handed in, or one that stays on disk. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: FileBytes;
}
