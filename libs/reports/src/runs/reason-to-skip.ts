import { Day } from '@lib/kernel/day';
import { Purpose } from '@lib/boroughs/agreements/agreement';
import { agreementIsLive } from '@lib/boroughs/agreements/agreements.service';
import { Tx } from '@lib/database/unit-of-work';
import { Report, ReportSubject } from '../report';
import { coverageWords } from '../subject/coverage-words';

const NAMED: Readonly<Record<Purpose, string>> = {
  sufficiency: 'sufficiency',
  panel: 'the placements panel',
  programme: 'the programme',
  'high-cost rows': 'high-cost rows',
  'placement surveys': 'placement surveys',
};

/** What a borough must have agreed to before this is worked out for it. */
export const agreementOf = ({ agreement }: Pick<Report, 'agreement'>): Purpose | null =>
  agreement === undefined ? 'sufficiency' : agreement;

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
  if (about.for === 'a borough') {
    const purpose = agreementOf(report);
    if (purpose !== null && !(await agreementIsLive(tx, about.borough.id, purpose, today)))
      return `${about.borough.name} has no live data-sharing agreement for ${NAMED[purpose]}.`;
  }
  if (about.parts && report.partsOn) {
    const there = await report.partsOn(tx, today);
    if (!there.some(({ code }) => about.parts!.includes(code)))
      return 'The workstream lists none of the chosen reports any more.';
  }
  const from = await report.coveredFrom(tx, about);
  if (from === null) return coverageWords(report, about).nothingYet;
  return about.asAt >= from ? null : coverageWords(report, about).tooEarly(from);
};
