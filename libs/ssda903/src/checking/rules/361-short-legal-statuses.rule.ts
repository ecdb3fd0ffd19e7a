import { nightsBetween } from '../day-number';
import { DatedEpisode } from '../read-row';
import { NONE, ReturnFacts, Rule } from '../rule';

/** Episodes under one legal status that follow each other without a day between count as one stretch. */
const longStretches = (
  sequence: readonly DatedEpisode[],
  legalStatus: string,
  mostDays: number,
  facts: ReturnFacts,
): readonly DatedEpisode[] => {
  let found: DatedEpisode[] | undefined;
  for (let i = 0; i < sequence.length; i += 1) {
    const first = sequence[i]!;
    if (first.legalStatus !== legalStatus) continue;
    let last = first;
    while (sequence[i + 1]?.legalStatus === legalStatus && sequence[i + 1]!.start === last.end) {
      i += 1;
      last = sequence[i]!;
    }
    if (nightsBetween(first.start, last.end ?? facts.last) > mostDays) (found ??= []).push(last);
  }
  return found ?? (NONE as readonly DatedEpisode[]);
};

const shortStatus = (
  code: string,
  legalStatus: string,
  name: string,
  mostDays: number,
  limit: string,
): Rule => ({
  code,
  table: 'episodes',
  column: 'LS',
  weight: 'worth knowing',
  message: `The child is under ${name} (${legalStatus}) for more than ${limit}.`,
  expected: `${legalStatus} for ${limit} at most`,
  fix: 'Correct DEC, or add the episode in which the legal status changed.',
  find: (child, facts) => longStretches(child.sequence, legalStatus, mostDays, facts),
});

/** Children Act 1989 sections 46 (72 hours), 44 and 45 (8 days, extended by 7 and, in the DfE's rule, 21 in all) and 43 (7 days). */
export const SHORT_LEGAL_STATUSES: readonly Rule[] = [
  shortStatus('361', 'L1', 'police protection', 3, '72 hours'),
  shortStatus('362', 'L2', 'an emergency protection order', 21, '21 days'),
  shortStatus('363', 'L3', 'a child assessment order', 7, '7 days'),
];
