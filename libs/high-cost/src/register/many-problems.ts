import { Day } from '@lib/kernel/day';
import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { CostLine, lineEnd } from '../costs/cost-line';
import { problemsOfLine } from '../costs/line-problems';
import { FundingFacts, problemsOfFunding } from '../funding/funding-position';
import { problemsOfFacts } from './fact-problems';
import { EntryToKeep } from './entry-to-keep';

/** @throws InvalidError with everything that is wrong, named by its place in the list, as `entries[3].lines[0].amount` */
export const requireSound = (entries: readonly EntryToKeep[], today: Day): void => {
  const problems = entries.flatMap((entry, at) => within(`entries[${at}]`, problemsOfEntry(entry, today)));
  if (problems.length > 0)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'register-entries', problems);
};

/** What is looked at; when it was entered is not. */
export interface EntryLookedAt extends Pick<EntryToKeep, 'placement' | 'facts'> {
  readonly lines: readonly CostLine[];
  readonly funding: readonly FundingFacts[];
}

/** What is wrong with the facts, the lines and the funding of one placement. */
export const problemsOfEntry = (
  { placement, facts, lines, funding }: EntryLookedAt,
  today: Day,
): Problem[] => {
  const held = lines.map((line) => ({
    ...line,
    endsOn: line.per === 'once' ? line.endsOn : lineEnd(line, placement.endedOn),
  }));
  return [
    ...problemsOfFacts(facts, placement.startedOn),
    ...held.flatMap((line, at) =>
      within(
        `lines[${at}]`,
        problemsOfLine(line, { startedOn: placement.startedOn, today, others: held.slice(0, at) }),
      ),
    ),
    ...funding.flatMap((position, at) => within(`funding[${at}]`, problemsOfFunding(position, today))),
  ];
};

const within = (path: string, problems: readonly Problem[]): Problem[] =>
  problems.map(({ field, message }) => ({ field: `${path}.${field}`, message }));
