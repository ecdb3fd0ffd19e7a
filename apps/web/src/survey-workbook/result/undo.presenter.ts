import { formatMoment } from '@lib/kernel/london-format';
import { ReturnUpload } from '@lib/surveys/workbook/return-upload';
import { StartedWave } from '@lib/surveys/workbook/return-uploads.service';
import { surveyWorkbookPaths } from '../survey-workbook.paths';
import { countsWords } from '../upload-words';

/** Asks before an upload is undone, or says what keeps it from being undone. */
export const presentUndo = ({
  found: { wave },
  upload,
  inTheWay,
}: {
  readonly found: StartedWave;
  readonly upload: ReturnUpload;
  readonly inTheWay: readonly string[];
}): object => ({
  title: 'Undo this upload',
  caption: `${wave.collectionTitle}, ${wave.title}`,
  back: { href: surveyWorkbookPaths.upload(wave.id, upload.id) },
  when: formatMoment(upload.appliedAt!),
  ...{ says: countsWords(upload.counts), inTheWay },
  paths: {
    undo: surveyWorkbookPaths.undo(wave.id, upload.id),
    upload: surveyWorkbookPaths.upload(wave.id, upload.id),
  },
});
