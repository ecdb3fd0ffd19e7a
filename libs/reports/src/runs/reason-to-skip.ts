import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';
import { Tx } from '@lib/database/unit-of-work';
import { Report, ReportSubject } from '../report';

/**
 * Why a run must not, or need not, be made: without a live agreement nothing is worked out for a borough
 * (security.md 8.1), an empty workbook helps nobody, and figures of a day before the first return would be wrong.
 * Null when it should be made.
 */
export const reasonToSkip = async (
  tx: Tx,
  report: Report,
  subject: ReportSubject,
  today: Day,
): Promise<string | null> => {
  if (!(await agreementIsLive(tx, subject.borough.id, 'sufficiency', today))) {
    return `${subject.borough.name} has no live data-sharing agreement for sufficiency.`;
  }
  const from = await report.coveredFrom(tx);
  if (from === null) return 'No SSDA903 return has been imported yet.';
  if (subject.asAt >= from) return null;
  return `The first return of ${subject.borough.name} begins ${formatDay(from)}, after the day this is about.`;
};
