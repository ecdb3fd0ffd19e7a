import { Area } from '@lib/access/panels/panel-seat';
import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { CaseWork } from '../cases/move-case';
import { Meeting } from '../meetings/meeting';
import { Attendance, AttendanceState, hasVoice } from './attendance';
import { attendancesOf } from './attendance.query';

/** What somebody is marked as, and the version the page showed. */
export interface MarkedAttendance {
  readonly personId: string;
  readonly state: AttendanceState;
  readonly version: number;
}

/** Somebody who comes without having been expected. */
export interface NewAttendance {
  readonly name: string;
  /** Whose place they take; null for a guest. */
  readonly substituteFor: string | null;
}

/**
 * Marks who came. Only what changed is written, each row guarded by its version.
 * @throws ConflictError when somebody else marked the same person otherwise in between; nothing is saved then
 */
export const markAttendance = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  marked: readonly MarkedAttendance[],
): Promise<void> => {
  const known = new Map((await attendancesOf(tx, meeting.id)).map((one) => [one.personId, one]));
  const changed = marked.filter(
    ({ personId, state }) => known.has(personId) && known.get(personId)!.state !== state,
  );
  const heard = await beingHeard(tx, meeting);
  for (const { personId, state, version } of changed) {
    const { joinedItemId, leftItemId } = cameAndWent(known.get(personId)!, state, heard);
    const [row] = await tx.query(
      `update attendances set state = $3, joined_item_id = $5, left_item_id = $6, version = version + 1
        where meeting_id = $1 and person_id = $2 and version = $4 returning 1`,
      [meeting.id, personId, state, version, joinedItemId, leftItemId],
    );
    if (!row) throw markedMeanwhile(known.get(personId)!);
  }
  if (changed.length > 0) await recorded(tx, work, meeting, { marked: changed.length });
};

/** The item a meeting in progress hears, and whether it has heard another before it. */
interface Heard {
  readonly itemId: string | null;
  readonly before: boolean;
}

const beingHeard = async (tx: Tx, { id, state, currentItemId }: Meeting): Promise<Heard> => {
  if (state !== 'in progress') return { itemId: null, before: false };
  const ended = await tx.query(
    `select 1 from agenda_items where meeting_id = $1 and state in ('discussed', 'deferred') limit 1`,
    [id],
  );
  return { itemId: currentItemId, before: ended.length > 0 };
};

/**
 * From which item somebody was there, and at which they left (PAN-13). Whoever is marked before anything was heard was
 * there from the start; a mark made after the meeting says nothing of items, so it takes a wrong one back.
 */
export const cameAndWent = (
  was: Pick<Attendance, 'state' | 'joinedItemId'>,
  state: AttendanceState,
  { itemId, before }: Heard,
): Pick<Attendance, 'joinedItemId' | 'leftItemId'> => {
  if (state === 'left') return { joinedItemId: was.joinedItemId, leftItemId: itemId };
  if (state !== 'present') return { joinedItemId: null, leftItemId: null };
  const returns = was.state === 'left';
  return { joinedItemId: returns ? was.joinedItemId : before ? itemId : null, leftItemId: null };
};

/** Adds a substitute, who speaks for the area of a member, or a guest, who has no voice. They are present. */
export const addAttendance = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { name, substituteFor }: NewAttendance,
): Promise<void> => {
  const known = await attendancesOf(tx, meeting.id);
  const replaced = substituteFor ? known.find((one) => one.personId === substituteFor) : null;
  if (replaced === undefined || (replaced && !(hasVoice(replaced) && replaced.seat !== 'substitute')))
    throw invalid('substituteFor', 'Choose the member they stand in for');
  if (known.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw invalid('name', `${name} is on the list already`);
  if (replaced?.state === 'expected') await sendApologies(tx, meeting, replaced);
  const { itemId, before } = await beingHeard(tx, meeting);
  await insert(tx, meeting, {
    name,
    joinedItemId: before ? itemId : null,
    seat: replaced ? 'substitute' : 'guest',
    area: replaced?.area ?? 'programme',
    substituteFor: replaced?.personId ?? null,
  });
  await recorded(tx, work, meeting, { added: replaced ? 'substitute' : 'guest' });
};

const sendApologies = async (tx: Tx, meeting: Meeting, { personId }: Attendance): Promise<void> => {
  await tx.query(
    `update attendances set state = 'apologies', version = version + 1 where meeting_id = $1 and person_id = $2 and state = 'expected'`,
    [meeting.id, personId],
  );
};

const insert = async (
  tx: Tx,
  { seriesId, id }: Meeting,
  one: Pick<Attendance, 'name' | 'seat' | 'substituteFor' | 'joinedItemId'> & { readonly area: Area },
): Promise<void> => {
  await tx.query(
    `insert into attendances (series_id, meeting_id, person_id, name, area, seat, state, substitute_for, joined_item_id, version)
     values ($1, $2, $3, $4, $5, $6, 'present', $7, $8, 1)`,
    [seriesId, id, newId(), one.name, one.area, one.seat, one.substituteFor, one.joinedItemId],
  );
};

const recorded = (
  tx: Tx,
  { audit, origin }: CaseWork,
  { id }: Meeting,
  attendance: Readonly<Record<string, unknown>>,
): Promise<void> =>
  audit.record(
    tx,
    { action: 'meeting-moved', subjectType: 'meeting', subjectIds: [id], particulars: { attendance } },
    origin,
  );

const invalid = (field: string, message: string): InvalidError =>
  new InvalidError(message, 'attendance', [{ field, message }]);

const markedMeanwhile = ({ name }: Attendance): ConflictError =>
  new ConflictError(
    `Somebody else has just marked ${name}. Look at the attendance as it is now, then mark it again.`,
    'attendance-changed',
  );
