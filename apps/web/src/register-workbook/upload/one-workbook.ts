import { InvalidError } from '@lib/kernel/domain-error';
import { HandedInWorkbook } from '@lib/workbook/reading/opened-workbook';
import { handedIn } from '../../imports/upload/handed-in-files';

/** The one file of the form. @throws InvalidError where there is none, or it is too large */
export const oneWorkbook = (uploaded: readonly Express.Multer.File[] | undefined): HandedInWorkbook => {
  const [file] = handedIn(uploaded);
  if (file) return file;
  const message = 'Choose the workbook';
  throw new InvalidError(message, 'files', [{ field: 'files', message }]);
};
