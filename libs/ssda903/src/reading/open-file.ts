import { readCsv } from '@lib/workbook/reading/csv/read-csv';
import { FileBytes, wholeOf } from '@lib/workbook/reading/file-bytes';
import { fileKind } from '@lib/workbook/reading/file-kind';
import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { ReadingLimits } from '@lib/workbook/reading/reading-limits';
import { unpackInThread } from '@lib/workbook/reading/unpack-in-thread';
import { PackedFile } from '@lib/workbook/reading/zip/packed-files';
import { FileToRead } from '../tables/raw-return';
import { encodingNote, noTable, refused, shownName } from './file-notes';
import { NOTHING_OPENED, OpenedFiles, together } from './opened-files';
import { sheetTables } from './sheet-tables';
import { SourceTable } from './source-table';

/** Opens one file by what it is. A file that cannot be read becomes a note; the others still are. */
export async function openFile({ name, bytes }: FileToRead, limits: ReadingLimits): Promise<OpenedFiles> {
  const file = shownName(name);
  try {
    const kind = fileKind(file, bytes, limits);
    if (kind === 'csv') return openCsv(file, file, bytes, { limits, from: 'file' });
    if (kind === 'xml') return { ...NOTHING_OPENED, xml: [{ file, bytes }] };
    const unpacked = await unpackInThread(wholeOf(bytes), limits);
    if (unpacked.kind === 'workbook') return sheetTables(file, unpacked.workbook);
    if (kind === 'xlsx') throw new FileRefusedError('not-a-workbook');
    return { ...openPacked(file, unpacked.files, limits), packedIn: ['zip'] };
  } catch (error) {
    return notOpened(file, error);
  }
}

function openCsv(
  file: string,
  name: string,
  bytes: FileBytes,
  { limits, from }: { limits: ReadingLimits; from: SourceTable['from'] },
): OpenedFiles {
  const { encoding, heading, rows } = readCsv(bytes, limits);
  const table = { file, name, heading: heading.cells, rows, from };
  return { ...NOTHING_OPENED, tables: [table], notes: encodingNote(file, encoding) };
}

/** In a zip these are meant to be read; a readme or a picture beside them is not. */
const MEANT = /\.(csv|tsv|xml|zip|xls[a-z]?)$/i;

function openPacked(zip: string, files: readonly PackedFile[], limits: ReadingLimits): OpenedFiles {
  return together(
    files.map(({ name, bytes }) => {
      const inner = shownName(name);
      const file = `${zip}, ${inner}`;
      const isMeant = MEANT.test(inner);
      try {
        // Each file in a zip has passed the zip's own limits on what it unpacks to.
        const kind = fileKind(inner, bytes, { ...limits, uploadBytes: limits.entryBytes });
        if (kind === 'xml') return { ...NOTHING_OPENED, xml: [{ file, bytes }] };
        if (kind === 'csv') return openCsv(file, inner, bytes, { limits, from: isMeant ? 'file' : 'beside' });
        const note = refused(file, 'A zip or a workbook inside a zip is not read. Hand it in by itself.');
        return { ...NOTHING_OPENED, notes: [note] };
      } catch (error) {
        const notRead = notOpened(file, error);
        return isMeant ? notRead : { ...NOTHING_OPENED, notes: [noTable(file, 'file')] };
      }
    }),
  );
}

function notOpened(file: string, error: unknown): OpenedFiles {
  if (!(error instanceof FileRefusedError)) throw error;
  return { ...NOTHING_OPENED, notes: [refused(file, error.message)] };
}
