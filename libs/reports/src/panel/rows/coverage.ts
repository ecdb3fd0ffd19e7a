import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { wordsFor } from '../../subject/coverage-words';
import { CasesSubject, whose, whoseValues } from './whose-cases';

/** From when there are cases, in words. */
export const CASES_COVERAGE = wordsFor({
  first: 'The first case was referred on',
  because: 'The first case was referred on',
  nothingYet: 'No case has been referred to the panel yet, or none that you may see.',
});

/** The day the first case was referred, of those of the borough or those the panel may see now; null for none. */
export const firstReferred = async (tx: Tx, subject: CasesSubject): Promise<Day | null> => {
  const [row] = await tx.query<{ on: Day | null }>(
    `select min((e.at at time zone 'Europe/London')::date) as "on" from case_events e
      join cases c on c.borough_id = e.borough_id and c.id = e.case_id
      where e.to_status = 'submitted' and ${whose(subject)}`,
    whoseValues(subject),
  );
  return row?.on ?? null;
};
