import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { finishMessages } from '@lib/mail/messages/post-message';
import { chosenParts, partsToChoose } from '../bundles/chosen-parts';
import { sentenceOf } from '../cadence/sentence';
import { PartChoice } from '../report';
import { reportFor } from '../report-register';
import { reportToSchedule } from './report-to-schedule';
import { insertSchedule, ScheduleChange, ScheduleWish, updateSchedule } from './save-schedule';
import { checkCanChange, foundSchedule, testSubject } from './own-schedule';
import { madeForOf, Schedule, SkipRules } from './schedule';
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

type WishedReport = Pick<ScheduleWish, 'reportCode' | 'madeFor' | 'parts'>;

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

  /** The reports that can go into what a schedule would make; none where it is not put together from others. @throws NotFoundError */
  async partsToChoose(viewer: Viewer, wish: WishedReport): Promise<readonly PartChoice[]> {
    const report = reportToSchedule(viewer.context, wish);
    return this.units.run(viewer.context, (tx) => partsToChoose(tx, report, this.clock.today()), {
      readOnly: true,
    });
  }

  /** What was chosen of them, null for all. @throws InvalidError for none, and for one that it does not have */
  async chosen(viewer: Viewer, wish: WishedReport): Promise<readonly string[] | null> {
    const report = reportToSchedule(viewer.context, wish);
    return this.units.run(viewer.context, (tx) => chosenParts(tx, report, wish.parts, this.clock.today()), {
      readOnly: true,
    });
  }

  /** As {@link open}, for somebody who wants to see what it makes for them. @throws NotAllowedError when it is not theirs. */
  async openToTest(viewer: Viewer, id: string): Promise<Schedule> {
    const schedule = await this.open(viewer, id);
    if (testSubject(viewer, schedule) === null) checkCanChange(viewer, schedule);
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
    const report = reportToSchedule(viewer.context, wish);
    if (!wish.draft && wish.cadence === null) throw noTimeYet();
    return this.units.run(viewer.context, async (tx) => {
      const parts = await chosenParts(tx, report, wish.parts, this.clock.today());
      const id = await insertSchedule(tx, { ...wish, parts }, viewer.name, this.clock.now());
      const set = whenWords(wish);
      await this.record(tx, viewer, id, {
        set,
        report: wish.reportCode,
        ...(wish.draft ? { state: 'draft' } : {}),
        ...(parts === null ? {} : { parts }),
      });
      return id;
    });
  }

  /**
   * Changes when it is due, which day it is about, or which reports go in (null for all of them, left out as they are); what
   * was due before is not made up for. @throws InvalidError for reports it does not have
   */
  async change(
    viewer: Viewer,
    id: string,
    change: Pick<ScheduleChange, 'cadence' | 'asAtRule' | 'parts' | keyof SkipRules> & { version: number },
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
    { version, ...asked }: ScheduleChange & { version: number },
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const schedule = await foundSchedule(tx, id);
      checkCanChange(viewer, schedule);
      const change = await this.withParts(tx, schedule, asked);
      if (!(await updateSchedule(tx, { id, version }, change, this.clock.now())))
        throw new ScheduleChangedError();
      await this.record(tx, viewer, id, {
        ...(change.cadence ? { from: whenWords(schedule), to: sentenceOf(change.cadence) } : {}),
        ...(change.state ? { state: change.state } : {}),
        ...(change.parts === undefined ? {} : { parts: change.parts ?? 'all' }),
        ...(change.ownerId ? { takenOver: true } : {}),
      });
      if (change.ownerId) await finishMessages(tx, id, this.clock.now(), ['schedule-needs-owner']);
    });
  }

  private async withParts(
    tx: Tx,
    { reportCode, ...schedule }: Schedule,
    change: ScheduleChange,
  ): Promise<ScheduleChange> {
    if (change.parts === undefined) return change;
    const report = reportFor(reportCode, { for: madeForOf(schedule) });
    return { ...change, parts: await chosenParts(tx, report, change.parts, this.clock.today()) };
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
