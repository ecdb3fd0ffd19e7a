import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseWork } from '../cases/move-case';
import { Meeting } from '../meetings/meeting';
import { tellNoMoreOfMinutes, tellOfMinutes, tellOfMinutesToApprove } from '../telling/tell-of-meeting';
import { Minutes, MinutesContent } from './minutes';
import { MINUTES_MOVE_AUDIT, MINUTES_MOVES, MinutesMoveName } from './minutes-moves';

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
  await move(tx, minutes, 'send', { sent_at: work.clock.now().toString() });
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
  await move(tx, minutes, 'send back', { sent_back_because: because });
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
  await move(tx, minutes, 'approve', {
    approved_at: work.clock.now().toString(),
    approved_by: work.actor.id,
    approved_by_name: work.actor.name,
    content: JSON.stringify(content),
  });
  await recorded(tx, work, meeting, { approved: minutes.number });
  await tellNoMoreOfMinutes(tx, work.clock, meeting);
  await tellOfMinutes(tx, work.clock, meeting);
};

/** Columns a step writes beside the state; their names are only ever written here. */
type Written = Readonly<
  Partial<
    Record<
      'sent_at' | 'sent_back_because' | 'approved_at' | 'approved_by' | 'approved_by_name' | 'content',
      string | null
    >
  >
>;

/** One step of a version, guarded by where it stood and by the version the step was taken on. */
const move = async (
  tx: Tx,
  minutes: Minutes,
  name: Exclude<MinutesMoveName, 'reopen'>,
  written: Written,
): Promise<void> => {
  const { from, to } = MINUTES_MOVES[name];
  const columns = Object.keys(written).map((column, at) => `${column} = $${at + 6}`);
  const rows = await tx.query(
    `update panel_minutes set ${['state = $5', 'version = version + 1', ...columns].join(', ')}
      where meeting_id = $1 and number = $2 and version = $3 and state = $4 returning 1`,
    [minutes.meetingId, minutes.number, minutes.version, from, to, ...Object.values(written)],
  );
  if (rows.length === 0) throw movedMeanwhile();
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
  await tx.query(
    `insert into business_minutes (series_id, item_id, number, narrative, saved_at, saved_by_name, version)
     select m.series_id, m.item_id, m.number + 1, m.narrative, m.saved_at, m.saved_by_name, 1
       from business_minutes m join agenda_items i on i.series_id = m.series_id and i.id = m.item_id
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
    { action: MINUTES_MOVE_AUDIT, subjectType: 'meeting', subjectIds: [id], particulars },
    origin,
  );

const movedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else moved these minutes on while you had them open. Look at how they stand now.',
    'minutes-changed',
  );
