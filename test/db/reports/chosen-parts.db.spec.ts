import { day } from '@lib/kernel/day';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { ScheduleDeliveries } from '@lib/reports/deliveries/schedule-deliveries.service';
import { keptContent } from '@lib/reports/changes/kept-content.query';
import { KeptContent, valueOf } from '@lib/reports/changes/kept-content';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { REPORTS } from '@lib/reports/report-register';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { requestRun } from '@lib/reports/runs/request-run';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { RUN_TIMES } from '@lib/reports/runs/run-times';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { jobContextOf, subjectOfRow } from '@lib/reports/subject/subject';
import { Viewer } from '@lib/access/viewer';
import { permissionsOf } from '@lib/access/permissions/permission';
import { Role } from '@lib/access/permissions/role';
import { BEXLEY, BROMLEY, DeliveryDesk } from './delivery-desk';

const BUNDLE = 'workstream-use-of-london';
const SNAPSHOT = 'placements-snapshot';
const [MARCH, FEBRUARY] = [day('2026-03-31'), day('2026-02-28')];

describe('runs with chosen reports, and whom they tell', () => {
  let desk: DeliveryDesk;
  let runs: ReportRuns;
  let schedules: ReportSchedules;
  let deliveries: ScheduleDeliveries;

  beforeEach(async () => {
    desk = await DeliveryDesk.open();
    const audit = new AuditService();
    const runner = new ReportRunner(desk.web, desk.clock, audit, PRACTICE_PUBLISHER, REPORTS, RUN_TIMES);
    runs = new ReportRuns(desk.web, desk.clock, audit, runner);
    schedules = new ReportSchedules(desk.web, desk.clock, audit);
    deliveries = new ScheduleDeliveries(desk.web, desk.clock, audit, runner);
  });
  afterEach(() => desk.close());

  const viewer = (context: ViewerContext, role: Role): Viewer => ({
    ...{ context, personId: context.personId!, boroughId: context.boroughId, name: 'Somebody', origin: {} },
    ...{ roles: [role], permissions: permissionsOf([role]) },
  });
  const approver = (): Viewer => viewer(desk.approver, 'approver');
  const analyst = (): Viewer => viewer(desk.analyst, 'analyst');
  const contentOf = async (runId: string, boroughId: number | null = BROMLEY): Promise<KeptContent> =>
    (await desk.job.run(jobContextOf(subjectOfRow(boroughId)), (tx) => keptContent(tx, runId)))!;
  const changesOf = ({ sheets }: KeptContent): unknown[] =>
    sheets.at(-1)!.rows.map((row) => [valueOf(row[0]!), valueOf(row[1]!)]);

  it('have the chosen reports alone, name the others, and are the same when made again', async () => {
    const run = await runs.runNow(approver(), { code: BUNDLE, asAt: MARCH, parts: [SNAPSHOT] });
    expect(run).toMatchObject({ state: 'ready', parts: [SNAPSHOT] });
    const { parts, filters, sheets } = await contentOf(run.id);
    expect(parts!.filter(({ tables }) => tables.length > 0).map(({ code }) => code)).toEqual([SNAPSHOT]);
    expect(filters).toEqual(
      expect.arrayContaining(['without the report “Distance and location”, which was not chosen']),
    );
    const others = sheets.filter(({ table }) => !/^(placements_snapshot|parts_of|changes_since)/.test(table));
    expect(others).toEqual([]);
    const again = await runs.runNow(approver(), { code: BUNDLE, asAt: MARCH, againOf: run.id });
    expect(again).toMatchObject({ state: 'ready', parts: [SNAPSHOT], againOf: run.id });
    expect((await contentOf(again.id)).sheets).toEqual(sheets);
  });

  it('are of all reports where all are chosen, and are refused for none and for another', async () => {
    const { parts } = await runs.prospects(approver(), BUNDLE);
    const codes = parts.map(({ code }) => code);
    expect(codes).toContain(SNAPSHOT);
    const all = await runs.runNow(approver(), { code: BUNDLE, asAt: MARCH, parts: codes });
    expect(all.parts).toBeNull();
    for (const wrong of [[], ['panel-actions-of-nobody']])
      await expect(runs.runNow(approver(), { code: BUNDLE, asAt: MARCH, parts: wrong })).rejects.toThrow(
        /^Select/,
      );
    const single = runs.runNow(approver(), { code: SNAPSHOT, asAt: MARCH, parts: [SNAPSHOT] });
    await expect(single).rejects.toThrow('not put together from other reports');
  });

  it('say beside a run of other reports that others were chosen, and call nothing removed', async () => {
    await runs.runNow(approver(), { code: BUNDLE, asAt: FEBRUARY });
    const run = await runs.runNow(approver(), {
      ...{ code: BUNDLE, asAt: MARCH, parts: ['distance-and-location'] },
    });
    const changes = changesOf(await contentOf(run.id));
    expect(changes).toContainEqual(['Placements snapshot', 'Report left out']);
    expect(changes.map((row) => (row as string[])[1])).not.toContain('Table removed');
  });

  it('of a schedule have its reports, each time anew, and are not skipped as the same once others are chosen', async () => {
    const wish = {
      ...({ reportCode: BUNDLE, madeFor: 'a borough', asAtRule: 'end of month before' } as const),
      ...{ cadence: readCadence('every day at 07:00'), skipIfSame: true, parts: [SNAPSHOT] },
    };
    const id = await schedules.set(approver(), wish);
    const due = async (moment: string): Promise<unknown> => {
      desk.clock.moveTo(moment);
      await desk.plan();
      await desk.makeAll();
      const [run] = await desk.runs();
      return [run!.state, run!.parts];
    };
    expect(await due('2026-04-07T06:00:10Z')).toEqual(['ready', [SNAPSHOT]]);
    expect(await due('2026-04-08T06:00:10Z')).toEqual(['skipped', [SNAPSHOT]]);
    const both = [SNAPSHOT, 'distance-and-location'];
    await schedules.change(approver(), id, {
      ...{ version: 1, parts: both, cadence: wish.cadence, asAtRule: wish.asAtRule },
      ...{ skipIfEmpty: false, skipIfSame: true, tellWhenSkipped: false },
    });
    expect(await due('2026-04-09T06:00:10Z')).toEqual(['ready', expect.arrayContaining(both)]);
    const { parts } = await schedules.open(approver(), id);
    expect(new Set(parts)).toEqual(new Set(both));
  });

  it('are skipped with the reason when the workstream lists none of the chosen any more', async () => {
    const id = await schedules.set(approver(), {
      ...({ reportCode: BUNDLE, madeFor: 'a borough', asAtRule: 'end of month before' } as const),
      ...{ cadence: readCadence('every Tuesday at 07:00'), parts: [SNAPSHOT] },
    });
    await desk.database.asSuperuser(
      `insert into workstream_versions (code, version, question, figures, reports, because, valid_from, made_at, made_by_name)
       values ('use-of-london', 2, 'Another?', '{a,b,c}', '{wave-completion}', 'To try it', '2026-04-01', now(), 'Somebody')`,
    );
    desk.clock.moveTo('2026-04-07T06:00:10Z');
    await desk.plan();
    await desk.makeAll();
    const [run] = await desk.runs();
    expect([id.length > 0, run!.state, run!.reason]).toEqual([
      true,
      'skipped',
      'The workstream lists none of the chosen reports any more.',
    ]);
  });

  it('tell whom somebody named, once, who may open it then, and nobody who may not', async () => {
    const officer = desk.person('officer-bromley');
    const tell = { roles: ['approver'], people: [officer] } as const;
    const run = await runs.runNow(approver(), { code: SNAPSHOT, asAt: MARCH, tell });
    expect(run).toMatchObject({ toldRoles: ['approver'], toldPeople: [officer] });
    const told = async (): Promise<string[]> =>
      (await desk.told()).map(({ who, toldAs, outcome }) => `${who} as ${toldAs}: ${outcome}`).sort();
    expect(await told()).toEqual(['approver-bromley as approver: ready', 'officer-bromley as named: ready']);
    expect(await desk.kinds(desk.as('officer-bromley', BROMLEY))).toEqual(['report-ready']);
    const wrong = { roles: [], people: [desk.person('approver-bexley')] };
    const foreign = runs.runNow(approver(), { code: SNAPSHOT, asAt: MARCH, tell: wrong });
    await expect(foreign).rejects.toThrow('may open this workbook now');
    const role = runs.runNow(approver(), {
      code: SNAPSHOT,
      asAt: MARCH,
      tell: { roles: ['analyst'], people: [] },
    });
    await expect(role).rejects.toThrow('cannot open workbooks made for a borough');
    expect(await desk.runs()).toHaveLength(1);
  });

  it('check again when the workbook is there whether whom they named may open it', async () => {
    const officer = desk.person('officer-bromley');
    const wanted = {
      ...{ report: REPORTS.find(({ code }) => code === SNAPSHOT)!, subject: subjectOfRow(BROMLEY) },
      ...{ asAt: MARCH, requestedByName: 'Somebody', tell: { roles: [], people: [officer] } },
    };
    await desk.web.run(desk.approver, (tx) => requestRun(tx, wanted, desk.clock.now()));
    await desk.leaves('officer-bromley', 'officer');
    expect((await desk.makeAll())[0]).toMatchObject({ state: 'ready' });
    expect((await desk.told()).map(({ outcome }) => outcome)).toEqual(['not entitled']);
    expect(await desk.kinds(desk.as('officer-bromley', BROMLEY))).toEqual([]);
  });

  it('of a schedule for each borough can be tested by a borough with its own workbook, and by nobody else', async () => {
    const id = await schedules.set(analyst(), {
      ...({ reportCode: SNAPSHOT, asAtRule: 'end of month before' } as const),
      cadence: readCadence('every Tuesday at 07:00'),
    });
    const test = (who: Viewer): Promise<string | null> =>
      deliveries.runNow(who, id, { asAt: MARCH, tells: 'asker' });
    await expect(test(analyst())).rejects.toThrow(NotAllowedError);
    await expect(test(viewer(desk.as('officer-bromley', BROMLEY), 'officer'))).rejects.toThrow(
      NotAllowedError,
    );
    const runId = await test(approver());
    expect((await desk.runs()).map((run) => [run.id, run.state, run.tells])).toEqual([
      [runId, 'ready', 'asker'],
    ]);
    expect(await desk.told()).toMatchObject([{ who: 'approver-bromley', toldAs: 'asker', outcome: 'ready' }]);
    expect(await desk.plan()).toBe(0);
    expect(await desk.runs(BEXLEY)).toEqual([]);
    expect(await deliveries.testers(analyst(), id)).toEqual(expect.arrayContaining([BROMLEY, BEXLEY]));
    // A borough asks for a test of its own, and for nothing else of the programme's schedule.
    const real = { asAt: MARCH, tells: 'recipients' } as const;
    await expect(deliveries.runNow(approver(), id, real)).rejects.toThrow(NotAllowedError);
    const forged = desk.web.run(desk.approver, (tx) =>
      tx.query(
        `insert into occurrences (id, schedule_id, borough_id, planned_on, planned_time, due_at, asked_by, asked_by_name, as_at, tells)
         values (gen_random_uuid(), $1, $2, '2026-04-07', '07:00', now(), $3, 'Somebody', '2026-03-31', 'recipients')`,
        [id, BROMLEY, desk.approver.personId],
      ),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});
