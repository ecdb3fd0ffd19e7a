import { ReportFile } from '@lib/reports/runs/report-file.query';
import { Download } from '@lib/web-kit/responses/page';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A kept workbook as a file a browser saves. */
export const asDownload = ({ name, content }: ReportFile): Download => new Download(name, XLSX, content);
