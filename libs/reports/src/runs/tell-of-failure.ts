import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { peopleOfBorough, peopleOfProgramme } from '@lib/access/people/recipients';
import { postMessage } from '@lib/mail/messages/post-message';
import { ofBorough, ofProgramme, Recipient } from '@lib/mail/messages/recipient';

interface Asked {
  readonly about: string;
  readonly reportCode: string;
  readonly personId: string | null;
  /** Of whoever asked: null for somebody of the programme. */
  readonly boroughId: number | null;
}

/**
 * Tells whoever asked for a run that it was given up: the person, or the owner of its schedule, who hears of a schedule
 * that failed for several boroughs once. Where a schedule has no owner, its borough's approvers or the programme's
 * analysts hear of it: somebody is always told why a report does not arrive.
 */
export const tellOfFailure = async (tx: Tx, runId: string, at: Temporal.Instant): Promise<void> => {
  const [asked] = await tx.query<Asked>(
    `select coalesce(r.occurrence_id, r.id) as about, r.report_code as "reportCode",
            case when r.occurrence_id is null then r.requested_by else s.owner_id end as "personId",
            case when r.occurrence_id is null then r.borough_id else s.borough_id end as "boroughId"
       from runs r left join occurrences o on o.id = r.occurrence_id left join schedules s on s.id = o.schedule_id
      where r.id = $1`,
    [runId],
  );
  if (!asked) return;
  const { about, reportCode } = asked;
  await postMessage(tx, {
    to: await whoAsked(tx, asked),
    kind: 'report-failed',
    about,
    reference: reportCode,
    at,
  });
};

const whoAsked = async (tx: Tx, { personId, boroughId }: Asked): Promise<readonly Recipient[]> => {
  if (personId !== null) return [boroughId === null ? ofProgramme(personId) : ofBorough(personId, boroughId)];
  return boroughId === null ? peopleOfProgramme(tx, 'analyst') : peopleOfBorough(tx, boroughId, 'approver');
};
