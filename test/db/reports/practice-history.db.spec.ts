import { day } from '@lib/kernel/day';
import { tellReportHistory } from '../../../apps/cli/src/practice/reports/tell-report-history';
import { BROMLEY, DeliveryDesk } from './delivery-desk';

describe('two years of a schedule in the practice London', () => {
  let desk: DeliveryDesk;

  beforeAll(async () => {
    desk = await DeliveryDesk.open();
  });
  afterAll(() => desk.close());

  it('are every Monday, one failed and made again on the day, one skipped, all with what recipients were told', async () => {
    const wish = { cadence: { every: 'week', weekday: 1, at: '07:00' } as const, skipIfSame: true };
    const id = await desk.schedule(desk.analyst, { roles: ['approver'] }, wish);
    const started = performance.now();
    await tellReportHistory(desk.job, id, day('2026-04-06'));
    expect(performance.now() - started).toBeLessThan(20_000);
    const counts = await desk.database.rowsAsSuperuser(
      `select r.state, d.outcome, count(*)::int as runs from runs r left join report_deliveries d on d.run_id = r.id
        where r.borough_id = ${BROMLEY} group by 1, 2 order by 1, 2`,
    );
    expect(counts).toEqual([
      { state: 'delivered', outcome: 'ready', runs: 103 },
      { state: 'failed', outcome: 'late', runs: 1 },
      { state: 'skipped', outcome: 'skipped', runs: 1 },
    ]);
    desk.clock.moveTo('2026-04-13T06:00:10Z');
    expect(await desk.plan()).toBe(1);
  });
});
