import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { InvalidError } from '@lib/kernel/domain-error';
import { FileRefusedError, inMegabytes } from '@lib/workbook/reading/file-refused.error';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { isWhole } from '../../access/bounded-memory';

/** Twelve tables, and as many again for those who send two years. */
export const MOST_FILES = 24;

/**
 * The files of a form, with names as the person's own system wrote them. An empty one is a file like any other: the
 * reader says so. @throws InvalidError when they are larger together than the web takes.
 */
export const handedIn = (uploaded: readonly Express.Multer.File[] | undefined): HandedInFile[] => {
  const files = uploaded ?? [];
  if (!files.every(isWhole)) throw tooLarge(files.reduce((sum, { size }) => sum + size, 0));
  return files.map((file) => ({
    name: Buffer.from(file.originalname, 'latin1').toString('utf8'),
    bytes: file.buffer,
  }));
};

const tooLarge = (bytes: number): InvalidError => {
  const { message, code } = new FileRefusedError('too-big', inMegabytes(WEB_LIMITS.uploadBytes));
  const told = `${message} What you sent is ${inMegabytes(bytes)}.`;
  return new InvalidError(told, code, [{ field: 'files', message: told }]);
};
