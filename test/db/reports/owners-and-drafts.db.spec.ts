import { readCadence } from '@lib/reports/cadence/read-cadence';
import { AskedTime, askForTime } from '@lib/reports/schedules/asked-times';
import { day } from '@lib/kernel/day';
import { updateSchedule } from '@lib/reports/schedules/save-schedule';
import { findSchedule, passedOverTimes } from '@lib/reports/schedules/schedule.query';
import { BROMLEY, DeliveryDesk } from './delivery-desk';

describe('schedules that are drafts, paused, or without an owner', () => {
  let desk: DeliveryDesk;

  beforeEach(async () => {
    desk = await DeliveryDesk.open();
  });
  afterEach(() => desk.close());

  const ask = (id: string, asked: AskedTime, context = desk.approver): Promise<string> =>
    desk.web.run(context, async (tx) =>
      askForTime(tx, (await findSchedule(tx, id))!, asked, { name: 'An approver', now: desk.clock.now() }),
    );

  it('never runs a draft, and says of each time that it was one', async () => {
    const cadence = readCadence('every day at 07:00');
    const id = await desk.schedule(desk.approver, { roles: ['approver'] }, { draft: true, cadence });
    const unsaid = await desk.schedule(desk.approver, {}, { draft: true, cadence: null });
    desk.clock.moveTo('2026-04-08T12:00:00Z');
    expect(await desk.plan()).toBe(0);
    expect(await desk.plan()).toBe(0);
    expect(await desk.runs()).toEqual([]);
    const times = await desk.web.run(desk.approver, (tx) => passedOverTimes(tx, id));
    expect(times.map(({ dueAt, because }) => [dueAt.toString(), because])).toEqual([
      ['2026-04-08T06:00:00Z', 'draft'],
    ]);
    const run = { state: 'active' } as const;
    const start = (which: string): Promise<boolean> =>
      desk.web.run(desk.approver, (tx) =>
        updateSchedule(tx, { id: which, version: 1 }, run, desk.clock.now()),
      );
    await expect(start(unsaid)).rejects.toThrow('schedules_whole');
    expect(await start(id)).toBe(true);
    expect(await desk.plan()).toBe(0);
    desk.clock.moveTo('2026-04-09T06:00:05Z');
    expect(await desk.plan()).toBe(1);
  });

  it('pauses when its owner leaves, before anything more is made, and asks those who may take it over', async () => {
    const id = await desk.schedule(desk.analyst, { roles: ['approver'] });
    const other = await desk.schedule(desk.approver, {});
    await desk.leaves('analyst');
    desk.clock.moveTo('2026-04-07T06:00:10Z');
    expect(await desk.plan()).toBe(1);
    expect(await desk.scheduleOf(id)).toMatchObject({ state: 'paused', ownerLeft: true, version: 2 });
    expect(await desk.web.run(desk.approver, (tx) => findSchedule(tx, other))).toMatchObject({
      state: 'active',
      ownerLeft: false,
    });
    expect(await desk.kinds(desk.approver)).toEqual([]);
  });

  it('asks again each time, and once each time', async () => {
    const id = await desk.schedule(desk.approver, {});
    const other = desk.as('officer-bromley', BROMLEY);
    await desk.database.asSuperuser(`update auth.role_grants set role = 'approver' where person_id = $1`, [
      other.personId,
    ]);
    await desk.leaves('approver-bromley', 'approver');
    await desk.plan();
    await desk.plan();
    expect(await desk.kinds(other)).toEqual(['schedule-needs-owner']);
    const [message] = await desk.inbox(other);
    expect(message).toMatchObject({ opens: id, reference: 'placements-snapshot', forAction: true });
    const take = { ownerId: other.personId, ownerName: 'An officer', state: 'active' } as const;
    await desk.web.run(other, (tx) => updateSchedule(tx, { id, version: 2 }, take, desk.clock.now()));
    expect(await desk.web.run(other, (tx) => findSchedule(tx, id))).toMatchObject({
      ...{ state: 'active', ownerLeft: false, ownerId: other.personId },
    });
    await desk.plan();
    expect(await desk.kinds(other)).toEqual(['schedule-needs-owner']);
  });

  it('can be asked for a run of any day, told to its recipients, to nobody, or as a test to who asks', async () => {
    const id = await desk.schedule(desk.approver, { roles: ['officer'] }, { skipIfSame: true });
    const asAt = day('2026-02-28');
    const told: string[][] = [];
    for (const tells of ['recipients', 'nobody', 'asker'] as const) {
      await ask(id, { asAt, tells });
      expect(await desk.plan()).toBe(1);
      expect(await desk.plan()).toBe(0);
      expect(await desk.makeAll()).toMatchObject([{ state: 'ready' }]);
      const [run] = (await desk.runs()).filter((one) => one.tells === tells);
      expect(run).toMatchObject({ asAt, plannedOn: null, requestedByName: 'An approver', caughtUp: false });
      told.push(
        (await desk.kinds(desk.as('officer-bromley', BROMLEY))).concat(await desk.kinds(desk.approver)),
      );
    }
    expect(told).toEqual([['report-ready'], ['report-ready'], ['report-ready', 'report-ready']]);
  });

  it('is asked for each borough by the programme alone, and made by a worker', async () => {
    const id = await desk.schedule(desk.analyst, { roles: ['approver'] });
    const asked = { asAt: day('2026-02-28'), tells: 'recipients' } as const;
    await expect(ask(id, asked)).rejects.toThrow('row-level security');
    await ask(id, asked, desk.analyst);
    await desk.plan();
    expect(await desk.runs()).toHaveLength(1);
    desk.clock.moveTo('2026-04-07T06:00:10Z');
    expect(await desk.plan()).toBe(1);
    expect(await desk.runs()).toHaveLength(2);
  });
});
