import { FileRefusedError } from './file-refused.error';
import { ReadingLimits } from './reading-limits';
import { CONTENT_TYPES } from './sheets/content-types';
import { parseWorkbook } from './sheets/parse-workbook';
import { ReadWorkbook } from './sheets/read-sheet.types';
import { openZip } from './zip/open-zip';
import { PackedFile, packedFiles } from './zip/packed-files';

export type UnpackedFile =
  | { readonly kind: 'workbook'; readonly workbook: ReadWorkbook }
  | { readonly kind: 'files'; readonly files: readonly PackedFile[] };

/**
 * Unpacks and parses what came as a zip, in the thread it is called in: the pure part of the gate. Everything
 * but tests goes through `unpack-in-thread.ts`, which adds the limits of time and memory.
 */
export async function unpackHere(bytes: Uint8Array, limits: ReadingLimits): Promise<UnpackedFile> {
  const archive = await openZip(bytes, limits);
  if (archive.has(CONTENT_TYPES)) return { kind: 'workbook', workbook: await parseWorkbook(archive, limits) };
  if (archive.names.length === 0) throw new FileRefusedError('empty');
  return { kind: 'files', files: await packedFiles(archive) };
}
