import { Day } from '@lib/kernel/day';
import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';
import { Tx } from '@lib/database/unit-of-work';
import { Report, ReportSubject } from '../report';
import { coverageWords } from '../subject/coverage-words';

/**
 * Why a run must not, or need not, be made: without a live agreement nothing is worked out for a borough
 * (security.md 8.1), an empty workbook helps nobody, and figures of a day before the first return, or the first
 * release, would be wrong. Null when it should be made.
 */
export const reasonToSkip = async (
  tx: Tx,
  report: Report,
  about: ReportSubject,
  today: Day,
): Promise<string | null> => {
  if (about.for === 'a borough' && !(await agreementIsLive(tx, about.borough.id, 'sufficiency', today))) {
    return `${about.borough.name} has no live data-sharing agreement for sufficiency.`;
  }
  const from = await report.coveredFrom(tx);
  if (from === null) return coverageWords(about).nothingYet;
  return about.asAt >= from ? null : coverageWords(about).tooEarly(from);
};
