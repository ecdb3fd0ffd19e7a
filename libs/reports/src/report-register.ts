import { NotFoundError } from '@lib/kernel/domain-error';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { LONDON_PLACEMENTS } from './london-placements/london-placements.report';
import { PLACEMENTS_SNAPSHOT } from './placements-snapshot/placements-snapshot.report';
import { Report } from './report';

/** Every report. A new one is a folder and a line here; pages, schedules and workbooks pick it up. */
export const REPORTS: readonly Report[] = [PLACEMENTS_SNAPSHOT, LONDON_PLACEMENTS];

/** The reports a viewer hears of: a borough those made for boroughs, everybody else all. */
export const reportsSeenBy = ({ boroughId }: ViewerContext): readonly Report[] =>
  boroughId === null ? REPORTS : REPORTS.filter((report) => report.for === 'a borough');

/** @throws NotFoundError for one that the viewer does not hear of, as for one that is not there. */
export const reportSeenBy = (context: ViewerContext, code: string): Report =>
  reportByCode(code, reportsSeenBy(context));

/** @throws NotFoundError */
export const reportByCode = (code: string, reports: readonly Report[] = REPORTS): Report => {
  const found = reports.find((report) => report.code === code);
  if (!found) throw new NotFoundError('report');
  return found;
};
