import { Day } from '@lib/kernel/day';
import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';
import { Tx } from '@lib/database/unit-of-work';
import { Report, ReportSubject } from '../report';

/**
 * Why a run must not, or need not, be made: without a live agreement nothing is worked out for a borough
 * (security.md 8.1), and an empty workbook helps nobody. Null when it should be made.
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
  return report.nothingToReport(tx, subject);
};
