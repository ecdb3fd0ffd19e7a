import { Tx } from '@lib/database/unit-of-work';
import { Report, ReportSubject } from '../report';
import { Run } from './run';

/** What was due and is not there after so long is not coming: the report is made of what there is. */
const HOURS_TO_WAIT = 2;

/**
 * Why a scheduled run should be put off a little: what it is made of is due as well and being made. A person who asks
 * for a report gets it of what there is. Null when there is nothing to wait for, or no longer.
 */
export const reasonToWait = async (
  tx: Tx,
  report: Report,
  about: ReportSubject,
  { occurrenceId, dueAt, requestedByName }: Pick<Run, 'occurrenceId' | 'dueAt' | 'requestedByName'>,
): Promise<string | null> => {
  if (occurrenceId === null || requestedByName !== null || !report.notYet) return null;
  // By the clock of the database: since when it was noticed, which may be long after it was due.
  const noticed = await tx.query(
    'select 1 from occurrences where id = $1 and planned_at > clock_timestamp() - make_interval(hours => $2)',
    [occurrenceId, HOURS_TO_WAIT],
  );
  return noticed.length > 0 ? report.notYet(tx, about, dueAt) : null;
};
