import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { reportFor } from '../report-register';
import { checkHasCome, checkIsCovered } from '../runs/check-as-at';
import { ReportRunner } from '../runs/report-runner';
import { AskedTime, askForTime } from '../schedules/asked-times';
import { checkCanChange, foundSchedule, foundToChange, testSubject } from '../schedules/own-schedule';
import { putDownRuns } from '../schedules/put-down-runs';
import { madeForOf, Schedule, subjectsOf } from '../schedules/schedule';
import { ScheduleChangedError } from '../schedules/report-schedules.service';
import { updateSchedule } from '../schedules/save-schedule';
import { boroughIdOf } from '../subject/subject';
import { boroughsThatCanTest } from './boroughs-that-can-test.query';
import { recipientsNow } from './who-is-to-tell';
import { nameablePeople, Recipients, recipientsOf, setRecipients } from './schedule-recipients';

/** Whom a schedule tells, and whom it could name. */
export interface ScheduleRecipients extends Recipients {
  /** Keys of the people who may open what it makes now; none of a schedule for each borough. */
  readonly nameable: readonly string[];
}

/** How many people a schedule would tell now; of one for each borough nobody counts the boroughs' people together. */
export interface ToldNow {
  readonly people: number;
  /** Roles nobody holds, and named people who may not open it any more: nobody is told in their place. */
  readonly missing: number;
}

/** What a schedule sends to whom, and sending it now. */
@Injectable()
export class ScheduleDeliveries {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly runner: ReportRunner,
  ) {}

  /** @throws NotFoundError */
  async recipients(viewer: Viewer, id: string): Promise<ScheduleRecipients> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const schedule = await foundSchedule(tx, id);
        return { ...(await recipientsOf(tx, id)), nameable: await nameablePeople(tx, schedule) };
      },
      { readOnly: true },
    );
  }

  /** Whom it would tell now; null for a schedule for each borough. @throws NotFoundError */
  async toldNow(viewer: Viewer, id: string): Promise<ToldNow | null> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const schedule = await foundSchedule(tx, id);
        if (schedule.scope === 'each borough') return null;
        const told = await recipientsNow(tx, id, subjectsOf(schedule)[0]!);
        const people = told.filter(({ mayOpen }) => mayOpen).length;
        return { people, missing: told.length - people };
      },
      { readOnly: true },
    );
  }

  /**
   * The boroughs, by DfE number, in which somebody can test a schedule for each borough with their own workbook: those with
   * an approver. None of another schedule, which its own people test. @throws NotFoundError
   */
  async testers(viewer: Viewer, id: string): Promise<readonly number[]> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const schedule = await foundSchedule(tx, id);
        return schedule.scope === 'each borough' ? boroughsThatCanTest(tx) : [];
      },
      { readOnly: true },
    );
  }

  /**
   * Says anew whom it tells: only people and roles that may open its workbook now.
   * @throws NotFoundError, NotAllowedError, InvalidError, ScheduleChangedError
   */
  async setRecipients(
    viewer: Viewer,
    id: string,
    { version, ...wanted }: Recipients & { readonly version: number },
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const schedule = await foundToChange(tx, viewer, id);
      await setRecipients(tx, schedule, wanted);
      if (!(await updateSchedule(tx, { id, version }, {}, this.clock.now())))
        throw new ScheduleChangedError();
      const told = { roles: wanted.roles, people: wanted.people.length };
      await this.record(tx, viewer, 'schedule-changed', id, { told });
    });
  }

  /**
   * Has the report made now, about any day: told to the recipients, to nobody, or as a test to whoever asks.
   * @returns the key of the run; null for a schedule for each borough, whose runs a worker makes, unless it is a test.
   * @throws InvalidError for the day. @throws NotAllowedError for somebody else's, and for a test of what they may not open.
   */
  async runNow(viewer: Viewer, id: string, asked: AskedTime): Promise<string | null> {
    checkHasCome(asked.asAt, this.clock.today());
    const runId = await this.units.run(viewer.context, async (tx) => {
      const schedule = await this.toRun(tx, viewer, id, asked);
      const now = this.clock.now();
      const occurrenceId = await askForTime(tx, schedule, asked, { name: viewer.name, now });
      const { asAt, tells } = asked;
      await this.record(tx, viewer, 'schedule-run', id, { asAt, tells });
      return schedule.scope === 'each borough'
        ? null
        : this.putDown(tx, viewer, schedule, { occurrenceId, asAt });
    });
    if (runId !== null) await this.runner.run(viewer.context, runId, viewer.origin);
    return runId;
  }

  /** The schedule as a run of it is put down: of a test, for whoever asks and nobody else. */
  private async toRun(tx: Tx, viewer: Viewer, id: string, { tells }: AskedTime): Promise<Schedule> {
    if (tells !== 'asker') return foundToChange(tx, viewer, id);
    const schedule = await foundSchedule(tx, id);
    const subject = testSubject(viewer, schedule);
    if (subject !== null)
      return schedule.scope === 'each borough'
        ? { ...schedule, scope: 'own borough', boroughId: boroughIdOf(subject) }
        : schedule;
    checkCanChange(viewer, schedule);
    throw notForThem();
  }

  private async putDown(
    tx: Tx,
    viewer: Viewer,
    schedule: Schedule,
    { occurrenceId, asAt }: { readonly occurrenceId: string; readonly asAt: Day },
  ): Promise<string> {
    const subject = subjectsOf(schedule)[0]!;
    const report = reportFor(schedule.reportCode, { for: madeForOf(schedule) });
    await checkIsCovered(tx, report, { ...subject, asAt });
    await putDownRuns(tx, {
      ...{ occurrenceId, schedule, report, asAt, dueAt: this.clock.now(), plannedOn: null, caughtUp: false },
      askedBy: { id: tx.context.personId, name: viewer.name },
    });
    const [run] = await tx.query<{ id: string }>('select id from runs where occurrence_id = $1', [
      occurrenceId,
    ]);
    return run!.id;
  }

  private async record(
    tx: Tx,
    viewer: Viewer,
    action: 'schedule-changed' | 'schedule-run',
    id: string,
    particulars: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const event = { action, subjectType: 'schedule', subjectIds: [id], particulars } as const;
    await this.audit.record(tx, event, viewer.origin);
  }
}

const notForThem = (): NotAllowedError =>
  new NotAllowedError(
    'Each borough’s workbook is opened by that borough alone, so a test cannot be sent to you. An approver of a borough can have one of their own from the page of the schedule.',
    'report-for-others',
  );
