import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseWork } from '../cases/move-case';
import { Meeting } from '../meetings/meeting';
import { tellNoMoreOfMinutes, tellOfMinutes, tellOfMinutesToApprove } from '../telling/tell-of-meeting';
import { Minutes, MinutesContent } from './minutes';

/** Opens the first version, when the meeting is over. */
export const openMinutes = async (tx: Tx, work: CaseWork, meeting: Meeting): Promise<void> => {
  await tx.query(
    `insert into panel_minutes (series_id, meeting_id, number, state, version) values ($1, $2, 1, 'draft', 1)
       on conflict do nothing`,
    [meeting.seriesId, meeting.id],
  );
  await recorded(tx, work, meeting, { opened: 1 });
};

/** The coordinator hands the draft to the chair. */
export const sendMinutes = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  minutes: Minutes,
): Promise<void> => {
  const now = work.clock.now().toString();
  const rows = await tx.query(
    `update panel_minutes set state = 'with chair', sent_at = $3, version = version + 1
      where meeting_id = $1 and number = $2 and version = $4 and state = 'draft' returning 1`,
    [meeting.id, minutes.number, now, minutes.version],
  );
  if (rows.length === 0) throw movedMeanwhile();
  await recorded(tx, work, meeting, { sent: minutes.number });
  await tellOfMinutesToApprove(tx, work.clock, meeting);
};

/** The chair gives it back with what is to be changed. */
export const sendBackMinutes = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { minutes, because }: { minutes: Minutes; because: string },
): Promise<void> => {
  const rows = await tx.query(
    `update panel_minutes set state = 'draft', sent_back_because = $3, version = version + 1
      where meeting_id = $1 and number = $2 and version = $4 and state = 'with chair' returning 1`,
    [meeting.id, minutes.number, because, minutes.version],
  );
  if (rows.length === 0) throw movedMeanwhile();
  await recorded(tx, work, meeting, { sentBack: minutes.number });
  await tellNoMoreOfMinutes(tx, work.clock, meeting);
};

/** The chair approves; from now on this version does not change. */
export const approveMinutes = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { minutes, content }: { minutes: Minutes; content: MinutesContent },
): Promise<void> => {
  const rows = await tx.query(
    `update panel_minutes set state = 'approved', approved_at = $3, approved_by = $4, approved_by_name = $5,
            content = $6, version = version + 1
      where meeting_id = $1 and number = $2 and version = $7 and state = 'with chair' returning 1`,
    [
      meeting.id,
      minutes.number,
      work.clock.now().toString(),
      work.actor.id,
      work.actor.name,
      JSON.stringify(content),
      minutes.version,
    ],
  );
  if (rows.length === 0) throw movedMeanwhile();
  await recorded(tx, work, meeting, { approved: minutes.number });
  await tellNoMoreOfMinutes(tx, work.clock, meeting);
  await tellOfMinutes(tx, work.clock, meeting);
};

/** Opens the next version, which begins with what the last one said; that one stays readable as it was. */
export const reopenMinutes = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { minutes, because }: { minutes: Minutes; because: string },
): Promise<void> => {
  const rows = await tx.query(
    `insert into panel_minutes (series_id, meeting_id, number, state, opened_because, version)
     select series_id, meeting_id, number + 1, 'draft', $3, 1 from panel_minutes
      where meeting_id = $1 and number = $2 and state = 'approved' and version = $4
       on conflict do nothing returning 1`,
    [meeting.id, minutes.number, because, minutes.version],
  );
  if (rows.length === 0) throw movedMeanwhile();
  await tx.query(
    `insert into item_minutes (borough_id, series_id, case_id, item_id, number, narrative, saved_at, saved_by_name, version)
     select m.borough_id, m.series_id, m.case_id, m.item_id, m.number + 1, m.narrative, m.saved_at, m.saved_by_name, 1
       from item_minutes m join agenda_items i on i.series_id = m.series_id and i.id = m.item_id
      where i.meeting_id = $1 and m.number = $2 on conflict do nothing`,
    [meeting.id, minutes.number],
  );
  await recorded(tx, work, meeting, { reopened: minutes.number + 1 });
};

const recorded = (
  tx: Tx,
  { audit, origin }: CaseWork,
  { id }: Meeting,
  particulars: Readonly<Record<string, unknown>>,
): Promise<void> =>
  audit.record(
    tx,
    { action: 'minutes-changed', subjectType: 'meeting', subjectIds: [id], particulars },
    origin,
  );

const movedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else moved these minutes on while you had them open. Look at how they stand now.',
    'minutes-changed',
  );
