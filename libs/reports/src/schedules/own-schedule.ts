import { NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { Tx } from '@lib/database/unit-of-work';
import { Schedule } from './schedule';
import { findSchedule } from './schedule.query';

/** Whether this viewer may change a schedule: the programme's people the programme's, a borough's their own. */
export const canChange = (viewer: Viewer, schedule: Schedule): boolean =>
  viewer.permissions.has('set schedules') && schedule.boroughId === viewer.context.boroughId;

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
