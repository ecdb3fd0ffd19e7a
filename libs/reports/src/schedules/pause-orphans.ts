import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { peopleOfBorough, peopleOfProgramme } from '@lib/access/people/recipients';
import { PERMISSIONS } from '@lib/access/permissions/permission';
import { Role, ROLES } from '@lib/access/permissions/role';
import { postMessage } from '@lib/mail/messages/post-message';
import { Recipient } from '@lib/mail/messages/recipient';
import { Schedule, SCHEDULE_COLUMNS } from './schedule';

const SETTERS: readonly Role[] = PERMISSIONS['set schedules'];

/** Who may set schedules where this one belongs, now. */
export const mayOwn = async (tx: Tx, { boroughId }: Pick<Schedule, 'boroughId'>): Promise<Recipient[]> => {
  const found: Recipient[] = [];
  for (const role of SETTERS.filter((one) => (ROLES[one].of === 'borough') === (boroughId !== null)))
    found.push(
      ...(boroughId === null
        ? await peopleOfProgramme(tx, role)
        : await peopleOfBorough(tx, boroughId, role)),
    );
  return found;
};

/**
 * Pauses schedules whose owner has left, or may set schedules no longer, and asks those who may to take them over: nothing
 * runs on for somebody who is not there. Before anything is planned, in the same transaction; in the system's context. One
 * that came with the installation has no owner to leave.
 * @returns how many it paused.
 */
export const pauseOrphans = async (tx: Tx, at: Temporal.Instant): Promise<number> => {
  const owned = await tx.query<Schedule>(
    `select ${SCHEDULE_COLUMNS} from schedules s where s.state = 'active' and s.owner_id is not null order by s.id`,
  );
  const setters = new Map<number | null, Recipient[]>();
  let paused = 0;
  for (const schedule of owned) {
    const able = setters.get(schedule.boroughId) ?? (await mayOwn(tx, schedule));
    setters.set(schedule.boroughId, able);
    if (able.some(({ personId }) => personId === schedule.ownerId)) continue;
    if (!(await pause(tx, schedule))) continue;
    paused += 1;
    await postMessage(tx, {
      to: able,
      kind: 'schedule-needs-owner',
      // A key of this time alone: an owner may leave again, and is asked for again.
      about: newId(),
      opens: schedule.id,
      reference: schedule.reportCode,
      at,
    });
  }
  return paused;
};

/** False when another worker was first. */
const pause = async (tx: Tx, { id, version }: Schedule): Promise<boolean> => {
  const paused = await tx.query(
    `update schedules set state = 'paused', owner_left = true, changed_at = now(), version = version + 1
      where id = $1 and version = $2 and state = 'active' returning 1`,
    [id, version],
  );
  return paused.length > 0;
};
