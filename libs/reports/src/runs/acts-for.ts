import { NotAllowedError } from '@lib/kernel/domain-error';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { KeptSubject, subjectActedFor } from '../subject/subject';

/** Whom a viewer, or a job, acts for. @throws NotAllowedError for somebody no report is kept for. */
export const actsFor = (context: ViewerContext): KeptSubject => {
  const subject = subjectActedFor(context);
  if (subject) return subject;
  throw new NotAllowedError('Reports are made for a borough, or for the programme.', 'report-for-others');
};
