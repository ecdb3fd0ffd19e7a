import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { Ask, Urgency } from '@lib/panel/cases/panel-case';
import { CasesAsked } from '../rows/case-report';
import { joinChild, OfCase, ofCaseColumns, whose, whoseValues } from '../rows/whose-cases';
import { StatusThen, TimeInStages, timeInStages } from './time-in-stages';

interface CaseThen extends OfCase {
  readonly ask: Ask;
  readonly urgency: Urgency;
  readonly neededBy: Day | null;
}

/** A case that was with a panel on the day, or ended in the year to it. */
export interface PipelineRow extends CaseThen {
  readonly time: TimeInStages;
}

/** Those of the year, the longest with the panel first. */
export const pipeline = async (tx: Tx, { subject, year }: CasesAsked): Promise<PipelineRow[]> => {
  const cases = await tx.query<CaseThen>(
    `select ${ofCaseColumns(subject)}, c.ask, c.urgency, c.needed_by as "neededBy"
       from cases c ${joinChild(subject)} where ${whose(subject)} order by c.reference`,
    whoseValues(subject),
  );
  const changes = await tx.query<StatusThen & { readonly caseId: string }>(
    `select e.case_id as "caseId", e.to_status as "to", e.at
       from case_events e join cases c on c.borough_id = e.borough_id and c.id = e.case_id
      where ${whose(subject)} and e.to_status is not null and e.at < $3 order by e.at, e.id`,
    [...whoseValues(subject), year.ends],
  );
  const byCase = Map.groupBy(changes, ({ caseId }) => caseId);
  return cases
    .flatMap((one) => {
      const time = timeInStages(byCase.get(one.caseId) ?? [], one.urgency, year.to);
      return time && (time.endedOn === null || time.endedOn >= year.from) ? [{ ...one, time }] : [];
    })
    .sort((a, b) => a.time.submittedOn.localeCompare(b.time.submittedOn));
};
