import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { sentenceOf } from '../cadence/sentence';
import { reportToSchedule } from './report-to-schedule';
import { insertSchedule, ScheduleChange, ScheduleWish, updateSchedule } from './save-schedule';
import { Schedule } from './schedule';
import { findSchedule, listSchedules } from './schedule.query';

/** Somebody else changed the schedule while this person was looking at it. */
export class ScheduleChangedError extends ConflictError {
  constructor() {
    super(
      'Somebody else has changed this schedule. Look at it again before you change it.',
      'schedule-changed',
    );
  }
}

/** Whether this viewer may change a schedule: the programme's people the programme's, a borough's their own. */
export const canChange = (viewer: Viewer, schedule: Schedule): boolean =>
  viewer.permissions.has('set schedules') && schedule.boroughId === viewer.context.boroughId;

const checkCanChange = (viewer: Viewer, schedule: Schedule): void => {
  if (canChange(viewer, schedule)) return;
  throw new NotAllowedError(
    'This schedule is the programme’s: only its own people can change it.',
    'not-your-schedule',
  );
};

/** When reports are made by themselves. */
@Injectable()
export class ReportSchedules {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async list(viewer: Viewer): Promise<Schedule[]> {
    return this.units.run(viewer.context, listSchedules, { readOnly: true });
  }

  /** @throws NotFoundError for one that is not there or not this viewer's to see. */
  async open(viewer: Viewer, id: string): Promise<Schedule> {
    return this.units.run(viewer.context, (tx) => found(tx, id), { readOnly: true });
  }

  /** As {@link open}, for somebody who is about to change it. @throws NotAllowedError when it is not theirs to change. */
  async openToChange(viewer: Viewer, id: string): Promise<Schedule> {
    const schedule = await this.open(viewer, id);
    checkCanChange(viewer, schedule);
    return schedule;
  }

  /** A report that arrives by itself is read; one that has to be fetched is forgotten. @throws NotFoundError */
  async set(viewer: Viewer, wish: ScheduleWish): Promise<string> {
    reportToSchedule(viewer.context, wish);
    return this.units.run(viewer.context, async (tx) => {
      const id = await insertSchedule(tx, wish, viewer.name, this.clock.now());
      await this.record(tx, viewer, id, { set: sentenceOf(wish.cadence), report: wish.reportCode });
      return id;
    });
  }

  /** Changes when it is due, or which day it is about; what was due before is not made up for. */
  async change(
    viewer: Viewer,
    id: string,
    change: Pick<ScheduleChange, 'cadence' | 'asAtRule'> & { version: number },
  ): Promise<void> {
    await this.apply(viewer, id, change);
  }

  /** Stops it until somebody resumes it. What comes due meanwhile is not made up for. */
  async pause(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.apply(viewer, id, { state: 'paused', version });
  }

  async resume(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.apply(viewer, id, { state: 'active', version });
  }

  /** @throws NotFoundError, NotAllowedError, ScheduleChangedError */
  private async apply(
    viewer: Viewer,
    id: string,
    { version, ...change }: ScheduleChange & { version: number },
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const schedule = await found(tx, id);
      checkCanChange(viewer, schedule);
      if (!(await updateSchedule(tx, { id, version }, change, this.clock.now())))
        throw new ScheduleChangedError();
      await this.record(tx, viewer, id, {
        ...(change.cadence ? { from: sentenceOf(schedule.cadence), to: sentenceOf(change.cadence) } : {}),
        ...(change.state ? { state: change.state } : {}),
      });
    });
  }

  private async record(
    tx: Tx,
    viewer: Viewer,
    id: string,
    particulars: Record<string, unknown>,
  ): Promise<void> {
    const event = {
      action: 'schedule-changed',
      subjectType: 'schedule',
      subjectIds: [id],
      particulars,
    } as const;
    await this.audit.record(tx, event, viewer.origin);
  }
}

const found = async (tx: Tx, id: string): Promise<Schedule> => {
  const schedule = isId(id) ? await findSchedule(tx, id) : null;
  if (!schedule) throw new NotFoundError('schedule');
  return schedule;
};
