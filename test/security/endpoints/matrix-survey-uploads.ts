import { Viewer } from '@lib/access/viewer';
import { ReceiveReturn } from '@lib/surveys/workbook/receive-return.service';
import { ReturnUploads } from '@lib/surveys/workbook/return-uploads.service';
import { ReturnWorkbook } from '@lib/surveys/workbook/return-workbook.service';
import { answerOnce, changedReturn, returnBook } from '@test/support/return-book';
import { MatrixApp } from './matrix-app';

/** Workbooks of returns that came back, by `wave|upload`. */
export const SURVEY_UPLOAD_KINDS = {
  'survey upload': { ofBorough: true },
  'survey upload applied': { ofBorough: true },
} as const;

type Maker = (matrix: MatrixApp, officer: Viewer) => Promise<string>;

/** @param started makes a wave whose return was started */
export const uploadMakers = (started: Maker): Record<keyof typeof SURVEY_UPLOAD_KINDS, Maker> => ({
  'survey upload': async (matrix, officer) => waitingUpload(matrix, officer, await started(matrix, officer)),
  'survey upload applied': async (matrix, officer) =>
    appliedUpload(matrix, officer, await started(matrix, officer)),
});

/** A return as a workbook that came back with another total and waits. @returns `wave|upload` */
const waitingUpload = async ({ app }: MatrixApp, officer: Viewer, wave: string): Promise<string> => {
  const filled = await app.get(ReturnWorkbook, { strict: false }).fill(officer, wave);
  const bytes = await changedReturn(await returnBook(filled), (book) => answerOnce(book, 'total', 4));
  const file = { name: 'return.xlsx', bytes };
  return `${wave}|${await app.get(ReceiveReturn, { strict: false }).receive(officer, wave, file)}`;
};

/** The same, applied. */
const appliedUpload = async (matrix: MatrixApp, officer: Viewer, wave: string): Promise<string> => {
  const made = await waitingUpload(matrix, officer, wave);
  const id = made.split('|')[1]!;
  const uploads = matrix.app.get(ReturnUploads, { strict: false });
  const { digest } = (await uploads.open(officer, wave, id)).waits!.plan;
  await uploads.apply(officer, wave, id, { digest, clashes: null, remove: [] });
  return made;
};
