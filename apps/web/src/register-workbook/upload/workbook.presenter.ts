import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { RegisterUpload } from '@lib/high-cost/workbook/register-upload';
import { UPLOADS_A_PAGE } from '@lib/high-cost/workbook/register-uploads.query';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { registerPaths } from '../../register/register.paths';
import { registerWorkbookPaths } from '../register-workbook.paths';
import { countsWords, standingWords, whenWords } from '../upload-words';

export interface ListedUploads {
  readonly uploads: readonly RegisterUpload[];
  readonly count: number;
  readonly page: number;
}

/** Where the workbook is downloaded and uploaded, with what was uploaded before. */
export const presentWorkbook = ({ uploads, count, page }: ListedUploads, form: FormModel): object => {
  const paging = pagingOf({
    page,
    total: count,
    perPage: UPLOADS_A_PAGE,
    address: registerWorkbookPaths.home,
  });
  return {
    title: titleWithPage('The register as a workbook', paging),
    back: { href: registerPaths.list },
    form,
    paths: { file: registerWorkbookPaths.file, home: registerWorkbookPaths.home },
    paging,
    table: count === 0 ? null : tableOf(uploads),
  };
};

const tableOf = (uploads: readonly RegisterUpload[]): DataTable => ({
  caption: 'Uploads, newest first',
  columns: [{ text: 'Uploaded' }, { text: 'Made for' }, { text: 'What it says' }, { text: 'Status' }],
  rows: uploads.map((upload) => [
    {
      text: formatMoment(upload.uploadedAt),
      href: registerWorkbookPaths.upload(upload.id),
      note: upload.uploadedByName,
    },
    formatDay(upload.madeOn),
    countsWords(upload.counts),
    { status: standingWords(upload), note: whenWords(upload) },
  ]),
});
