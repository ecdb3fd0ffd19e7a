import { InvalidError } from '@lib/kernel/domain-error';
import { SpendingFile } from '@lib/measures/section-251/open-spending';
import { FileRefusedError, inMegabytes } from '@lib/workbook/reading/file-refused.error';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { isWhole } from '../access/bounded-memory';

/**
 * The one file of a form, with its name as the person's own system wrote it.
 * @throws InvalidError when there is none, or more of it than the web takes.
 */
export const handedInTable = (uploaded: readonly Express.Multer.File[] | undefined): SpendingFile => {
  const [file] = uploaded ?? [];
  if (!file) throw wrong('Choose the file of the table');
  if (!isWhole(file))
    throw wrong(new FileRefusedError('too-big', inMegabytes(WEB_LIMITS.uploadBytes)).message);
  return { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), bytes: file.buffer };
};

const wrong = (message: string): InvalidError =>
  new InvalidError(message, 'spending-file', [{ field: 'file', message }]);
