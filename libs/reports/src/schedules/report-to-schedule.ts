import { NotFoundError } from '@lib/kernel/domain-error';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { Report } from '../report';
import { reportSeenBy, reportsSeenBy } from '../report-register';
import { KeptSubject } from '../subject/subject';

/** The version of a report that somebody wants made by itself. @throws NotFoundError for one they do not hear of. */
export const reportToSchedule = (
  context: ViewerContext,
  { reportCode, madeFor }: { readonly reportCode: string; readonly madeFor?: KeptSubject['for'] },
): Report => {
  if (madeFor === undefined) return reportSeenBy(context, reportCode);
  const found = reportsSeenBy(context).find(({ code, for: whom }) => code === reportCode && whom === madeFor);
  if (!found) throw new NotFoundError('report');
  return found;
};
