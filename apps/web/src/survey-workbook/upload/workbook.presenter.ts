import { formatMoment } from '@lib/kernel/london-format';
import { ReturnUpload } from '@lib/surveys/workbook/return-upload';
import { UPLOADS_A_PAGE } from '@lib/surveys/workbook/return-uploads.query';
import { StartedWave } from '@lib/surveys/workbook/return-uploads.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { surveysPaths } from '../../surveys/surveys.paths';
import { surveyWorkbookPaths } from '../survey-workbook.paths';
import { countsWords, standingWords, whenWords } from '../upload-words';

export interface ListedUploads {
  readonly found: StartedWave;
  readonly uploads: readonly ReturnUpload[];
  readonly count: number;
  readonly page: number;
}

/** Where the workbook of a return is downloaded and uploaded, with what was uploaded before. */
export const presentWorkbook = ({ found, uploads, count, page }: ListedUploads, form: FormModel): object => {
  const { wave, head } = found;
  const address = surveyWorkbookPaths.home(wave.id);
  const paging = pagingOf({ page, total: count, perPage: UPLOADS_A_PAGE, address });
  const isOpen = head.state === 'in progress' || head.state === 'returned';
  return {
    title: titleWithPage('The return as a workbook', paging),
    back: { href: surveysPaths.wave(wave.id) },
    caption: `${wave.collectionTitle}, ${wave.title}`,
    ...{ form, paging, isOpen, state: head.state, isReturned: head.state === 'returned' },
    paths: { template: surveyWorkbookPaths.template(wave.id), home: address },
    table: count === 0 ? null : tableOf(wave.id, uploads),
  };
};

const tableOf = (wave: string, uploads: readonly ReturnUpload[]): DataTable => ({
  caption: 'Uploads, newest first',
  columns: [{ text: 'Uploaded' }, { text: 'What it says' }, { text: 'Status' }],
  rows: uploads.map((upload) => [
    {
      text: formatMoment(upload.uploadedAt),
      href: surveyWorkbookPaths.upload(wave, upload.id),
      note: upload.uploadedByName,
    },
    countsWords(upload.counts),
    { status: standingWords(upload), note: whenWords(upload) },
  ]),
});
