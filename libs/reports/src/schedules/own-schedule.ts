import { NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { Tx } from '@lib/database/unit-of-work';
import { KeptSubject, subjectOfRow } from '../subject/subject';
import { Schedule } from './schedule';
import { findSchedule } from './schedule.query';

/** Whether this viewer may change a schedule: the programme's people the programme's, a borough's their own. */
export const canChange = (viewer: Viewer, schedule: Schedule): boolean =>
  viewer.permissions.has('set schedules') && schedule.boroughId === viewer.context.boroughId;

/**
 * Whom a test of a schedule is made for, when this viewer asks for one: themselves, as the programme or a borough. Of one
 * for each borough every borough’s own people may have a test of their own workbook, and the programme, which may open
 * none of them, may not. Null for somebody who may not.
 */
export const testSubject = (viewer: Viewer, schedule: Schedule): KeptSubject | null => {
  if (!viewer.permissions.has('set schedules')) return null;
  if (schedule.scope === 'each borough')
    return viewer.context.boroughId === null ? null : subjectOfRow(viewer.context.boroughId);
  return canChange(viewer, schedule) ? subjectOfRow(schedule.boroughId) : null;
};

/** @throws NotAllowedError for somebody whose schedule it is not. */
export const checkCanChange = (viewer: Viewer, schedule: Schedule): void => {
  if (canChange(viewer, schedule)) return;
  throw new NotAllowedError(
    'This schedule is the programme’s: only its own people can change it.',
    'not-your-schedule',
  );
};

/** @throws NotFoundError for one that is not there or not this viewer's to see. */
export const foundSchedule = async (tx: Tx, id: string): Promise<Schedule> => {
  const schedule = isId(id) ? await findSchedule(tx, id) : null;
  if (!schedule) throw new NotFoundError('schedule');
  return schedule;
};

/** One that this viewer is about to change. @throws NotFoundError, NotAllowedError */
export const foundToChange = async (tx: Tx, viewer: Viewer, id: string): Promise<Schedule> => {
  const schedule = await foundSchedule(tx, id);
  checkCanChange(viewer, schedule);
  return schedule;
};
