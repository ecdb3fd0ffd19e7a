import { savePracticePeople } from '@lib/access/practice/practice-people';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { Report } from '@lib/reports/report';
import { REPORTS } from '@lib/reports/report-register';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { requestRun } from '@lib/reports/runs/request-run';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { planDueOccurrences } from '@lib/reports/schedules/plan-due-occurrences';
import { insertSchedule } from '@lib/reports/schedules/save-schedule';
import { jobContextOf, subjectOfRow } from '@lib/reports/subject/subject';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { Message } from '@lib/mail/messages/message';
import { TestDatabase } from '@test/support/test-database';
import { PRACTICE_PEOPLE } from '../../../apps/cli/src/practice/people';
import { saveAgreement, saveHistory, saveReturn } from '../measures/made-borough';

const BROMLEY = 305;
const BEXLEY = 303;

describe('a report that could not be made', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let job: UnitOfWork;
  let people: ReadonlyMap<string, string>;
  const clock = FixedClock.at('2026-04-06T09:00:00Z');
  const broken: Report = {
    ...REPORTS[0]!,
    produce: () => Promise.reject(new Error('canary-bromley-child')),
  };

  beforeEach(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    job = await database.unitOfWork('job');
    clock.moveTo('2026-04-06T09:00:00Z');
    const auth = await database.unitOfWork('auth');
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, PRACTICE_PEOPLE));
    const rows = await auth.run(SYSTEM, (tx) =>
      tx.query<{ key: string; id: string }>('select practice_key as key, id from auth.people'),
    );
    people = new Map(rows.map(({ key, id }) => [key, id]));
    for (const boroughId of [BROMLEY, BEXLEY]) {
      await job.run(SYSTEM, (tx) => saveAgreement(tx, boroughId));
      await job.run(jobFor(boroughId), async (tx) => {
        await saveReturn(tx, { episodes: 10, repaired: 1 });
        await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
      });
    }
  });
  afterEach(() => database.close());

  const as = (key: string, context: Omit<ViewerContext, 'personId'>): ViewerContext => ({
    ...context,
    personId: people.get(key)!,
  });
  const ANALYST = { scope: 'programme', boroughId: null } as const;
  const OF_BROMLEY = { scope: 'borough', boroughId: BROMLEY } as const;
  const inboxOf = async (context: ViewerContext): Promise<readonly Message[]> =>
    (await new InboxService(web, clock).show({ context }, { page: 1, perPage: 50 })).toDo;
  const setSchedule = (context: ViewerContext): Promise<string> =>
    web.run(context, (tx) =>
      insertSchedule(
        tx,
        { reportCode: broken.code, cadence: readCadence('every Tuesday at 07:00'), asAtRule: 'day due' },
        'Somebody',
        clock.now(),
      ),
    );
  /** All that is due fails as often as it is tried. */
  const fail = async (): Promise<void> => {
    const times = { ...RUN_TIMES, mostAttempts: 1 };
    const runner = new ReportRunner(job, clock, new AuditService(), PRACTICE_PUBLISHER, [broken], times);
    await job.run(SYSTEM, (tx) => planDueOccurrences(tx, clock.now()));
    for (const boroughId of [BROMLEY, BEXLEY]) {
      const runs = await job.run(jobFor(boroughId), (tx) => tx.query<{ id: string }>('select id from runs'));
      for (const { id } of runs) await runner.run(jobContextOf(subjectOfRow(boroughId)), id);
    }
  };

  it('is told to the owner of its schedule, once for all the boroughs it failed for', async () => {
    await setSchedule(as('analyst', ANALYST));
    clock.moveTo('2026-04-07T09:00:00Z');
    await fail();
    const told = await inboxOf(as('analyst', ANALYST));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ kind: 'report-failed', reference: broken.code });
    expect(JSON.stringify(told)).not.toContain('canary');
    expect(await inboxOf(as('approver-bromley', OF_BROMLEY))).toEqual([]);
  });

  it('is told to the owner of a borough’s own schedule, as somebody of that borough', async () => {
    await setSchedule(as('approver-bromley', OF_BROMLEY));
    clock.moveTo('2026-04-07T09:00:00Z');
    await fail();
    expect(await inboxOf(as('approver-bromley', OF_BROMLEY))).toHaveLength(1);
    expect(await inboxOf(as('analyst', ANALYST))).toEqual([]);
  });

  it('is told to the analysts when its schedule has no owner', async () => {
    await setSchedule({ ...ANALYST, personId: null });
    clock.moveTo('2026-04-07T09:00:00Z');
    await fail();
    expect(await inboxOf(as('analyst', ANALYST))).toHaveLength(1);
  });

  it('is told to whoever asked for it', async () => {
    await web.run(as('officer-bromley', OF_BROMLEY), (tx) =>
      requestRun(
        tx,
        {
          report: broken,
          subject: subjectOfRow(BROMLEY),
          asAt: day('2026-03-31'),
          requestedByName: 'An officer',
        },
        clock.now(),
      ),
    );
    await fail();
    expect(await inboxOf(as('officer-bromley', OF_BROMLEY))).toHaveLength(1);
  });
});
