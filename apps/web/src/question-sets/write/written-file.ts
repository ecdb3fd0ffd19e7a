import { InvalidError } from '@lib/kernel/domain-error';
import { WrittenFile } from '@lib/surveys/question-sets/written-set';
import { FileRefusedError, inMegabytes } from '@lib/workbook/reading/file-refused.error';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { isWhole } from '../../access/bounded-memory';

/** The one file of the form. @throws InvalidError where there is none, or it is too large */
export const writtenFile = (uploaded: readonly Express.Multer.File[] | undefined): WrittenFile => {
  const [file] = uploaded ?? [];
  if (!file) throw wrong('Choose the file of the question set');
  if (!isWhole(file))
    throw wrong(new FileRefusedError('too-big', inMegabytes(WEB_LIMITS.uploadBytes)).message);
  return { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), bytes: file.buffer };
};

const wrong = (message: string): InvalidError =>
  new InvalidError(message, 'question-set-file', [{ field: 'file', message }]);
