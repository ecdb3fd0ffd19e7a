import { REPORTS } from './report-register';

/** What people know a report by; its code where it is no longer there. */
export const reportTitle = (code: string): string =>
  REPORTS.find((report) => report.code === code)?.title ?? code;
