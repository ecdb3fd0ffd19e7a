import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { finishMessages } from '@lib/mail/messages/post-message';
import { sentenceOf } from '../cadence/sentence';
import { reportToSchedule } from './report-to-schedule';
import { insertSchedule, ScheduleChange, ScheduleWish, updateSchedule } from './save-schedule';
import { checkCanChange, foundSchedule } from './own-schedule';
import { Schedule, SkipRules } from './schedule';
import { listSchedules, PassedOver, passedOverTimes } from './schedule.query';

/** Somebody else changed the schedule while this person was looking at it. */
export class ScheduleChangedError extends ConflictError {
  constructor() {
    super(
      'Somebody else has changed this schedule. Look at it again before you change it.',
      'schedule-changed',
    );
  }
}

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
    return this.units.run(viewer.context, (tx) => foundSchedule(tx, id), { readOnly: true });
  }

  /** As {@link open}, for somebody who is about to change it. @throws NotAllowedError when it is not theirs to change. */
  async openToChange(viewer: Viewer, id: string): Promise<Schedule> {
    const schedule = await this.open(viewer, id);
    checkCanChange(viewer, schedule);
    return schedule;
  }

  /** Times that came round while it was paused or a draft. @throws NotFoundError */
  async passedOver(viewer: Viewer, id: string): Promise<readonly PassedOver[]> {
    return this.units.run(
      viewer.context,
      async (tx) => passedOverTimes(tx, (await foundSchedule(tx, id)).id),
      { readOnly: true },
    );
  }

  /**
   * A report that arrives by itself is read; one that has to be fetched is forgotten.
   * @throws NotFoundError for a report. @throws InvalidError for one that is to run and does not say when.
   */
  async set(viewer: Viewer, wish: ScheduleWish): Promise<string> {
    reportToSchedule(viewer.context, wish);
    if (!wish.draft && wish.cadence === null) throw noTimeYet();
    return this.units.run(viewer.context, async (tx) => {
      const id = await insertSchedule(tx, wish, viewer.name, this.clock.now());
      const set = whenWords(wish);
      await this.record(tx, viewer, id, {
        set,
        report: wish.reportCode,
        ...(wish.draft ? { state: 'draft' } : {}),
      });
      return id;
    });
  }

  /** Changes when it is due, or which day it is about; what was due before is not made up for. */
  async change(
    viewer: Viewer,
    id: string,
    change: Pick<ScheduleChange, 'cadence' | 'asAtRule' | keyof SkipRules> & { version: number },
  ): Promise<void> {
    await this.apply(viewer, id, change);
  }

  /** Stops it until somebody resumes it. What comes due meanwhile is not made up for. @throws ConflictError for a draft. */
  async pause(viewer: Viewer, id: string, version: number): Promise<void> {
    if ((await this.openToChange(viewer, id)).state === 'draft')
      throw new ConflictError('A draft does not run, so there is nothing to pause.', 'draft');
    await this.apply(viewer, id, { state: 'paused', version });
  }

  /**
   * Lets a paused one go on, or a draft begin. @throws InvalidError for a draft that does not say when it runs.
   * @throws ConflictError for one whose owner has left: it is taken over.
   */
  async resume(viewer: Viewer, id: string, version: number): Promise<void> {
    const { cadence, ownerLeft } = await this.openToChange(viewer, id);
    if (cadence === null) throw noTimeYet();
    if (ownerLeft)
      throw new ConflictError('Its owner has left. Take the schedule over, and it runs again.', 'owner-left');
    await this.apply(viewer, id, { state: 'active', version });
  }

  /** Makes it theirs; one that was paused because its owner left runs again from now on. */
  async takeOver(viewer: Viewer, id: string, version: number): Promise<void> {
    const { ownerLeft } = await this.openToChange(viewer, id);
    const owner = { ownerId: viewer.personId, ownerName: viewer.name };
    await this.apply(viewer, id, { ...owner, ...(ownerLeft ? { state: 'active' } : {}), version });
  }

  /** @throws NotFoundError, NotAllowedError, ScheduleChangedError */
  private async apply(
    viewer: Viewer,
    id: string,
    { version, ...change }: ScheduleChange & { version: number },
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const schedule = await foundSchedule(tx, id);
      checkCanChange(viewer, schedule);
      if (!(await updateSchedule(tx, { id, version }, change, this.clock.now())))
        throw new ScheduleChangedError();
      await this.record(tx, viewer, id, {
        ...(change.cadence ? { from: whenWords(schedule), to: sentenceOf(change.cadence) } : {}),
        ...(change.state ? { state: change.state } : {}),
        ...(change.ownerId ? { takenOver: true } : {}),
      });
      if (change.ownerId) await finishMessages(tx, id, this.clock.now(), ['schedule-needs-owner']);
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

const whenWords = ({ cadence }: Pick<Schedule, 'cadence'>): string =>
  cadence ? sentenceOf(cadence) : 'no time yet';

const noTimeYet = (): InvalidError => {
  const message = 'Say when it should run before it starts, or keep it as a draft';
  return new InvalidError(message, 'no-time-yet', [{ field: 'when', message }]);
};
