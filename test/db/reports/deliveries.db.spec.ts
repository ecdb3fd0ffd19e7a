import { readCadence } from '@lib/reports/cadence/read-cadence';
import { REPORTS } from '@lib/reports/report-register';
import { setRecipients } from '@lib/reports/deliveries/schedule-recipients';
import { findSchedule } from '@lib/reports/schedules/schedule.query';
import { BROMLEY, DeliveryDesk } from './delivery-desk';

const DUE = '2026-04-07T06:00:10Z';

describe('reports that arrive', () => {
  let desk: DeliveryDesk;

  beforeEach(async () => {
    desk = await DeliveryDesk.open();
  });
  afterEach(() => desk.close());

  const due = async (moment = DUE): Promise<void> => {
    desk.clock.moveTo(moment);
    await desk.plan();
  };
  const outcomes = async (): Promise<string[]> =>
    (await desk.told()).map(({ who, toldAs, outcome }) => `${who} as ${toldAs}: ${outcome}`);

  it('are told to whoever holds the role then, each borough of its own workbook, once', async () => {
    await desk.schedule(desk.analyst, { roles: ['approver', 'officer'] });
    await due();
    expect((await desk.makeAll())[0]).toMatchObject({ state: 'ready' });
    expect(await outcomes()).toEqual([
      'approver-bromley as approver: ready',
      'officer-bromley as officer: ready',
    ]);
    const [message] = await desk.inbox(desk.approver);
    const [run] = await desk.runs();
    expect(message).toMatchObject({
      ...{ kind: 'report-ready', opens: run!.id, reference: 'placements-snapshot' },
      forAction: false,
    });
    expect(await desk.kinds(desk.as('approver-bexley', 303))).toEqual([]);
    expect(await desk.kinds(desk.analyst)).toEqual([]);
  });

  it('are not told to who may not open them any more, and the history says so', async () => {
    const named = [desk.person('officer-bromley'), desk.person('approver-bromley')];
    await desk.schedule(desk.approver, { people: named });
    await due();
    await desk.leaves('officer-bromley', 'officer');
    await desk.makeAll();
    expect((await outcomes()).sort()).toEqual([
      'approver-bromley as named: ready',
      'officer-bromley as named: not entitled',
    ]);
    expect(await desk.kinds(desk.as('officer-bromley', BROMLEY))).toEqual([]);
  });

  it('say of a role that nobody holds that nobody does', async () => {
    await desk.schedule(desk.analyst, { roles: ['officer'] });
    await due();
    await desk.leaves('officer-bromley');
    await desk.makeAll();
    expect(await outcomes()).toEqual(['null as officer: nobody']);
  });

  it('can be set to tell only those who may open them', async () => {
    const id = await desk.schedule(desk.approver, {});
    const set = async (told: object): Promise<void> =>
      desk.web.run(desk.approver, async (tx) =>
        setRecipients(tx, (await findSchedule(tx, id))!, { roles: [], people: [], ...told }),
      );
    await expect(set({ people: [desk.person('approver-bexley')] })).rejects.toThrow('may open this workbook');
    await expect(set({ people: [desk.person('analyst')] })).rejects.toThrow('may open this workbook');
    await expect(set({ roles: ['analyst'] })).rejects.toThrow('cannot open workbooks made for a borough');
    await set({ roles: ['officer'] });
    const forEach = desk.schedule(desk.analyst, { people: [desk.person('approver-bromley')] });
    await expect(forEach).rejects.toThrow('for that borough to say');
  });

  it('tell their owner and administrators at once when they fail, the recipients that they are late, and then that they are there', async () => {
    await desk.schedule(desk.analyst, { roles: ['approver'] });
    desk.reports = REPORTS.map((report) => ({
      ...report,
      produce: () => Promise.reject(new Error('canary-bromley-child')),
    }));
    await due();
    await desk.makeAll();
    expect(await outcomes()).toEqual(['approver-bromley as approver: late']);
    expect(await desk.kinds(desk.approver)).toEqual(['report-late']);
    expect(await desk.kinds(desk.analyst)).toEqual(['report-failed']);
    const administrator = { ...desk.as('administrator'), scope: 'administration' } as const;
    expect(await desk.kinds(administrator)).toEqual(['report-failed']);
    const [failed] = await desk.runs();
    expect(failed!.reason).not.toContain('canary');
    const again = await desk.web.run(desk.analyst, (tx) =>
      tx.query<{ put: boolean }>('select try_run_again($1) as put', [failed!.id]),
    );
    expect(again).toEqual([{ put: true }]);
    desk.reports = REPORTS;
    expect(await desk.makeAll()).toMatchObject([{ state: 'ready' }]);
    expect(await outcomes()).toEqual(['approver-bromley as approver: ready']);
    expect(await desk.kinds(desk.approver)).toEqual(['report-late', 'report-ready']);
    const open = (await desk.inbox(desk.approver)).filter(({ doneAt }) => doneAt === null);
    expect(open.map(({ kind }) => kind)).toEqual(['report-ready']);
  });

  it('can be tried again by those they are for and by the programme, and by no other borough', async () => {
    await desk.schedule(desk.analyst, {});
    desk.reports = REPORTS.map((report) => ({ ...report, produce: () => Promise.reject(new Error('no')) }));
    await due();
    await desk.makeAll();
    const [failed] = await desk.runs();
    const tryAs = async (context: typeof desk.analyst): Promise<unknown> =>
      (await desk.web.run(context, (tx) => tx.query('select try_run_again($1) as put', [failed!.id])))[0];
    expect(await tryAs(desk.as('approver-bexley', 303))).toEqual({ put: false });
    expect(await tryAs(desk.approver)).toEqual({ put: true });
    expect(await tryAs(desk.analyst)).toEqual({ put: false });
    expect((await desk.runs())[0]).toMatchObject({ state: 'queued', attempt: 0 });
  });

  it('are skipped when nothing changed, and tell so where that was asked for', async () => {
    const quiet = { skipIfSame: true, tellWhenSkipped: true, cadence: readCadence('every day at 07:00') };
    await desk.schedule(desk.approver, { roles: ['approver'] }, quiet);
    await due();
    await desk.makeAll();
    await due('2026-04-08T06:00:10Z');
    await desk.makeAll();
    const [second, first] = await desk.runs();
    expect([first!.state, second!.state]).toEqual(['ready', 'skipped']);
    expect(second!.reason).toMatch(/It says the same as the last one, about 31 March 2026, and its schedule/);
    expect(await outcomes()).toEqual(['approver-bromley as approver: nothing']);
    expect(await desk.kinds(desk.approver)).toEqual(['report-nothing', 'report-ready']);
  });

  it('are skipped without a word when that was asked for, and say who was not told', async () => {
    const empty = REPORTS.map((report) => ({
      ...report,
      produce: async (...asked: Parameters<typeof report.produce>) => ({
        ...(await report.produce(...asked)),
        sheets: [],
      }),
    }));
    desk.reports = empty;
    await desk.schedule(desk.approver, { roles: ['approver'] }, { skipIfEmpty: true });
    await due();
    await desk.makeAll();
    expect((await desk.runs())[0]!.reason).toMatch(/Its tables have no rows/);
    expect(await outcomes()).toEqual(['approver-bromley as approver: skipped']);
    expect(await desk.kinds(desk.approver)).toEqual([]);
  });
});
