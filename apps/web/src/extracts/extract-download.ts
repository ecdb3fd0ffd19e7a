import { Download } from '@lib/web-kit/responses/page';
import { bytesOf } from '@lib/workbook/writing/bytes-of';
import { writeExtract } from '@lib/workbook/writing/extract-workbook';
import { ExtractWorkbook } from '@lib/workbook/writing/workbook-document';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A working extract as a file to download. */
export const extractDownload = async (document: ExtractWorkbook): Promise<Download> => {
  const { bytes, written } = await bytesOf((to) => writeExtract(document, to));
  return new Download(written.fileName, XLSX, bytes);
};
