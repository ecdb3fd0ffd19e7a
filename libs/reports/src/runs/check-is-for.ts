import { NotAllowedError } from '@lib/kernel/domain-error';
import { isFor, ReportDefinition } from '../report';
import { Subject } from '../subject/subject';

/**
 * A borough's exact figures are made for that borough, the programme's report for the programme: never across.
 * @returns whom it is made for.
 * @throws NotAllowedError for anybody else.
 */
export const checkIsFor = <Whom extends Subject>(
  report: Pick<ReportDefinition, 'for' | 'title'>,
  subject: Whom | null,
): Whom => {
  if (subject !== null && isFor(report, subject)) return subject;
  throw new NotAllowedError(`“${report.title}” is made for ${report.for}.`, 'report-for-others');
};
