import { InvalidError } from '@lib/kernel/domain-error';
import { fileKind } from './file-kind';
import { FileRefusedError } from './file-refused.error';
import { ReadingLimits } from './reading-limits';
import { ReadWorkbook } from './sheets/read-sheet.types';
import { unpackInThread } from './unpack-in-thread';

/** A file as a form handed it in. */
export interface HandedInWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens a file that has to be a workbook, through the gate every upload goes through.
 * @throws InvalidError for any other file, by the field `files` of the form it was handed in with
 */
export const openedWorkbook = async (
  { name, bytes }: HandedInWorkbook,
  limits: ReadingLimits,
): Promise<ReadWorkbook> => {
  try {
    if (fileKind(name, bytes, limits) !== 'xlsx') throw new FileRefusedError('not-a-workbook');
    const unpacked = await unpackInThread(bytes, limits);
    if (unpacked.kind !== 'workbook') throw new FileRefusedError('not-a-workbook');
    return unpacked.workbook;
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    throw refusedWorkbook(error.code, error.message);
  }
};

/** That a whole workbook is refused, by the field of the form it was handed in with. */
export const refusedWorkbook = (code: string, message: string): InvalidError =>
  new InvalidError(message, code, [{ field: 'files', message }]);
