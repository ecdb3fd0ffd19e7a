import { FileBytes } from '@lib/workbook/reading/file-bytes';
import { FileNote } from '../tables/raw-return';
import { SourceTable } from './source-table';

export interface XmlFile {
  readonly file: string;
  readonly bytes: FileBytes;
}

/** What was found in the files handed in, before any of it is known for a table. */
export interface OpenedFiles {
  readonly tables: readonly SourceTable[];
  readonly xml: readonly XmlFile[];
  readonly packedIn: readonly ('zip' | 'workbook')[];
  readonly notes: readonly FileNote[];
}

export const NOTHING_OPENED: OpenedFiles = { tables: [], xml: [], packedIn: [], notes: [] };

export function together(parts: readonly OpenedFiles[]): OpenedFiles {
  return {
    tables: parts.flatMap(({ tables }) => tables),
    xml: parts.flatMap(({ xml }) => xml),
    packedIn: parts.flatMap(({ packedIn }) => packedIn),
    notes: parts.flatMap(({ notes }) => notes),
  };
}
