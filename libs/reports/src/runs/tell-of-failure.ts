import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { peopleOfBorough, peopleOfProgramme } from '@lib/access/people/recipients';
import { postMessage } from '@lib/mail/messages/post-message';
import { ofBorough, ofProgramme, Recipient } from '@lib/mail/messages/recipient';
import { tellRecipients, ToldRun } from '../deliveries/tell-recipients';

interface Asked extends ToldRun {
  readonly about: string;
  readonly personId: string | null;
  /** Of whoever asked: null for somebody of the programme. */
  readonly askersBorough: number | null;
  /** Nobody asked for it: its schedule did. */
  readonly bySchedule: boolean;
}

/**
 * Tells whoever asked for a run that it was given up: the person, or the owner of its schedule, who hears of a schedule
 * that failed for several boroughs once, and administrators with them. Where a schedule has no owner, its borough's approvers or the programme's
 * analysts hear of it: somebody is always told why a report does not arrive. Its recipients are told that it is late.
 */
export const tellOfFailure = async (tx: Tx, runId: string, at: Temporal.Instant): Promise<void> => {
  const [asked] = await tx.query<Asked>(
    `select r.id, r.borough_id as "boroughId", r.occurrence_id as "occurrenceId", r.report_code as "reportCode",
            coalesce(r.occurrence_id, r.id) as about,
            case when r.requested_by_name is not null then r.requested_by else s.owner_id end as "personId",
            case when r.occurrence_id is null then r.borough_id else o.borough_id end as "askersBorough",
            r.occurrence_id is not null and r.requested_by_name is null as "bySchedule"
       from runs r left join occurrences o on o.id = r.occurrence_id left join schedules s on s.id = o.schedule_id
      where r.id = $1`,
    [runId],
  );
  if (!asked) return;
  const { about, reportCode } = asked;
  await postMessage(tx, {
    to: [
      ...(await whoAsked(tx, asked)),
      ...(asked.bySchedule ? await peopleOfProgramme(tx, 'administrator') : []),
    ],
    kind: 'report-failed',
    about,
    reference: reportCode,
    at,
  });
  await tellRecipients(tx, asked, 'late', at);
};

const whoAsked = async (
  tx: Tx,
  { personId, askersBorough: boroughId }: Asked,
): Promise<readonly Recipient[]> => {
  if (personId !== null) return [boroughId === null ? ofProgramme(personId) : ofBorough(personId, boroughId)];
  return boroughId === null ? peopleOfProgramme(tx, 'analyst') : peopleOfBorough(tx, boroughId, 'approver');
};
