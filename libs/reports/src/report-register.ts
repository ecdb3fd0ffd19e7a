import { NotFoundError } from '@lib/kernel/domain-error';
import { PLACEMENTS_SNAPSHOT } from './placements-snapshot/placements-snapshot.report';
import { Report } from './report';

/** Every report. A new one is a folder and a line here; pages, schedules and workbooks pick it up. */
export const REPORTS: readonly Report[] = [PLACEMENTS_SNAPSHOT];

/** @throws NotFoundError */
export const reportByCode = (code: string, reports: readonly Report[] = REPORTS): Report => {
  const found = reports.find((report) => report.code === code);
  if (!found) throw new NotFoundError('report');
  return found;
};
