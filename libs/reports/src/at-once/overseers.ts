import { ViewerContext } from '@lib/database/context/viewer-context';
import { REPORTS } from '../report-register';
import { KeptSubject, subjectOfRow } from '../subject/subject';

/** A data-protection lead of a borough, or an administrator: they see no report but those made for them too. */
export const isOverseer = ({ scope }: Pick<ViewerContext, 'scope'>): boolean =>
  scope === 'protection' || scope === 'administration';

/** Whom a report that is made for overseers too is about, for one of them; null for others, and for other reports. */
export const overseenSubject = (context: ViewerContext, code: string): KeptSubject | null =>
  isOverseer(context) && REPORTS.some((report) => report.code === code && report.forOverseers)
    ? subjectOfRow(context.boroughId)
    : null;
