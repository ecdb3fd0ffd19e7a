import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { addDays, day, weekday } from '@lib/kernel/day';
import { updateSchedule } from '@lib/reports/schedules/save-schedule';
import { findSchedule } from '@lib/reports/schedules/schedule.query';
import { BEXLEY, BROMLEY, PROGRAMME, ReportDesk } from './report-desk';

/** The last Sundays of March and October, with the days before and after: without March 2026, which is over at the desk. */
const DAYS_AROUND_CHANGES = Array.from({ length: 12 }, (_, n) => 2026 + n)
  .flatMap((year) =>
    [`${year}-03-31`, `${year}-10-31`].map((end) => addDays(day(end), -(weekday(day(end)) % 7))),
  )
  .slice(1)
  .flatMap((sunday) => [addDays(sunday, -1), sunday, addDays(sunday, 1)]);

describe('planning what schedules make due', () => {
  let desk: ReportDesk;

  beforeEach(async () => {
    desk = await ReportDesk.open();
  });
  afterEach(() => desk.close());

  const occurrences = (): Promise<{ on: string; at: string }[]> =>
    desk.job.run(SYSTEM, (tx) =>
      tx.query(`select planned_on as on, planned_time::text as at from occurrences order by 1, 2`),
    );

  it('puts a time down once, with a run for each of the 33 boroughs', async () => {
    await desk.schedule('every day at 07:00');
    expect(await desk.plan()).toBe(0);
    desk.moveTo('2026-04-08T06:00:00Z');
    expect(await desk.plan()).toBe(1);
    expect(await desk.plan()).toBe(0);
    const [{ count }] = (await desk.job.run(SYSTEM, (tx) =>
      tx.query('select count(*) as count from runs'),
    )) as [{ count: number }];
    expect(count).toBe(33);
    expect(await desk.runsOf(BROMLEY)).toMatchObject([
      { asAt: '2026-04-08', plannedOn: '2026-04-08', state: 'queued' },
    ]);
  });

  it('makes up for a time when the machine was off by the latest missed one, labelled with the day it was due', async () => {
    await desk.schedule('every Monday at 07:00');
    desk.moveTo('2026-05-06T12:00:00Z');
    expect(await desk.plan()).toBe(1);
    expect(await occurrences()).toEqual([{ on: '2026-05-04', at: '07:00:00' }]);
    expect(await desk.runsOf(BROMLEY)).toMatchObject([{ plannedOn: '2026-05-04', caughtUp: true }]);
  });

  it('does not call a time missed that a worker noticed at once', async () => {
    await desk.schedule('every Monday at 07:00');
    desk.moveTo('2026-05-04T06:00:10Z');
    await desk.plan();
    expect(await desk.runsOf(BROMLEY)).toMatchObject([{ plannedOn: '2026-05-04', caughtUp: false }]);
  });

  it('makes nothing due again when the clock jumps back', async () => {
    await desk.schedule('every day at 07:00');
    desk.moveTo('2026-04-10T12:00:00Z');
    await desk.plan();
    desk.moveTo('2026-04-09T12:00:00Z');
    expect(await desk.plan()).toBe(0);
    desk.moveTo('2026-04-10T18:00:00Z');
    expect(await desk.plan()).toBe(0);
    expect(await occurrences()).toHaveLength(1);
  });

  it('by four workers at once is still once', async () => {
    await desk.schedule('every day at 07:00');
    desk.moveTo('2026-04-08T12:00:00Z');
    const planned = await Promise.all([desk.plan(), desk.plan(), desk.plan(), desk.plan()]);
    expect(planned.reduce((a, b) => a + b)).toBe(1);
    expect(await desk.runsOf(BROMLEY)).toHaveLength(1);
  });

  it('plans each day around every clock change to 2037 once, though the machine’s clock is set back in between', async () => {
    await desk.schedule('every day at 03:00', jobFor(BROMLEY));
    const planned: number[] = [];
    for (const day of DAYS_AROUND_CHANGES)
      for (const time of ['00:25', '00:45', '01:45', '01:35', '02:59', '03:01', '02:55', '12:00']) {
        desk.moveTo(`${day}T${time}:00Z`);
        planned.push(await desk.plan());
      }
    const days = (await occurrences()).map(({ on }) => on);
    expect(days).toEqual([...new Set(days)]);
    expect(days).toEqual(expect.arrayContaining([...DAYS_AROUND_CHANGES]));
    expect(planned.reduce((a, b) => a + b)).toBe(days.length);
    expect(await desk.runsOf(BROMLEY)).toHaveLength(50);
  });

  it('makes nothing up for the time in which a schedule was paused', async () => {
    const id = await desk.schedule('every day at 07:00');
    const change = async (state: 'paused' | 'active', version: number): Promise<boolean> =>
      desk.web.run(PROGRAMME, (tx) => updateSchedule(tx, { id, version }, { state }, desk.clock.now()));
    expect(await change('paused', 1)).toBe(true);
    desk.moveTo('2026-04-09T12:00:00Z');
    expect(await desk.plan()).toBe(0);
    expect(await change('active', 1)).toBe(false);
    expect(await change('active', 2)).toBe(true);
    expect(await desk.plan()).toBe(0);
    desk.moveTo('2026-04-10T06:00:00Z');
    expect(await desk.plan()).toBe(1);
  });

  it('gives a borough’s own schedule to that borough only', async () => {
    const id = await desk.schedule('every day at 07:00', jobFor(BROMLEY));
    desk.moveTo('2026-04-08T06:00:00Z');
    await desk.plan();
    expect(await desk.runsOf(BROMLEY)).toHaveLength(1);
    expect(await desk.runsOf(BEXLEY)).toHaveLength(0);
    for (const other of [jobFor(BEXLEY), PROGRAMME]) {
      expect(await desk.web.run(other, (tx) => findSchedule(tx, id))).toBeNull();
    }
  });
});
