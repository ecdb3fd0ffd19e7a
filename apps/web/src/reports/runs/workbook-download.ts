import { ReportFile } from '@lib/reports/runs/report-file.query';
import { FinishedWorkbook } from '@lib/reports/workbook/report-workbook';
import { Download } from '@lib/web-kit/responses/page';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as a file a browser saves: one that was kept, or one made just now. */
export const asDownload = (file: ReportFile | FinishedWorkbook): Download =>
  new Download('name' in file ? file.name : file.fileName, XLSX, file.content);
