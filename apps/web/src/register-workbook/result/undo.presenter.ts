import { formatMoment } from '@lib/kernel/london-format';
import { Hanging } from '@lib/high-cost/workbook/begun-entries';
import { RegisterUpload } from '@lib/high-cost/workbook/register-upload';
import { registerWorkbookPaths } from '../register-workbook.paths';
import { countsWords, staysWords } from '../upload-words';

/** Asks before an upload is undone, and says what of it would stay. */
export const presentUndo = ({ upload, hanging }: { upload: RegisterUpload; hanging: Hanging }): object => ({
  title: 'Undo this upload',
  back: { href: registerWorkbookPaths.upload(upload.id) },
  when: formatMoment(upload.uploadedAt),
  says: countsWords(upload.counts),
  stays: staysWords(hanging),
  paths: { undo: registerWorkbookPaths.undo(upload.id), upload: registerWorkbookPaths.upload(upload.id) },
});
