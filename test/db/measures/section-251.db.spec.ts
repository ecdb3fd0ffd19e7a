import { AuditService } from '@lib/audit/audit.service';
import { Viewer } from '@lib/access/viewer';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { CountedRow } from '@lib/measures/behind/counted-row';
import { Measure } from '@lib/measures/measure';
import { SpendingLoads } from '@lib/measures/section-251/spending-loads.service';
import { spendingNow } from '@lib/measures/section-251/spending.query';
import { WeeklyCost } from '@lib/measures/section-251/weekly-cost';
import { WEEKLY_COST_FOSTERING } from '@lib/measures/weekly-cost-fostering/weekly-cost-fostering.measure';
import { WEEKLY_COST_LOOKED_AFTER } from '@lib/measures/weekly-cost-looked-after/weekly-cost-looked-after.measure';
import { WEEKLY_COST_RESIDENTIAL } from '@lib/measures/weekly-cost-residential/weekly-cost-residential.measure';
import { TestDatabase } from '@test/support/test-database';
import { viewerAs } from '../access/viewer-as';
import { saveHistory, saveReturn } from './made-borough';

const CLOCK = FixedClock.at('2026-11-23T09:00:00Z');
const BROMLEY = 305;
const administrator: Viewer = viewerAs(
  { personId: newId(), name: 'An administrator' },
  'administrator',
  null,
);
const officer: Viewer = viewerAs({ personId: newId(), name: 'An officer' }, 'officer', BROMLEY);

const fileOf = (...rows: string[]) => ({
  name: 'outturn.csv',
  bytes: Buffer.from(['Financial year,Authority code,Line,Spend', ...rows].join('\n')),
});

describe('section 251 tables', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let loads: SpendingLoads;
  beforeEach(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    loads = new SpendingLoads(web, new AuditService(), CLOCK);
  });
  afterEach(() => database.close());

  const handIn = async (...rows: string[]): Promise<string> => {
    const received = await loads.receive(administrator, fileOf(...rows));
    if ('problems' in received) throw new Error(JSON.stringify(received.problems));
    return received.id;
  };
  const load = async (...rows: string[]): Promise<string> => {
    const id = await handIn(...rows);
    await loads.apply(administrator, id, (await loads.preview(administrator, id)).seen!);
    return id;
  };
  const pence = async (year: number, line: string): Promise<number | undefined> =>
    (await web.run(officer.context, (tx) => spendingNow(tx))).find(
      (one) => one.boroughId === BROMLEY && one.year === year && one.line === line,
    )?.pence;
  const measured = (measure: Measure<WeeklyCost | null>, on = '2026-11-23'): Promise<WeeklyCost | null> =>
    web.run(jobFor(BROMLEY), (tx) => measure.work(tx, day(on)), { readOnly: true });

  it('change nothing before they are confirmed, then count, and can be taken back', async () => {
    const first = await handIn('2024-25,305,3.1.2,1000');
    expect(await pence(2025, 'fostering')).toBeUndefined();
    const preview = await loads.preview(administrator, first);
    expect(preview.difference).toMatchObject({ added: [{ pence: 100_000 }], changed: [], unchanged: [] });
    await loads.apply(administrator, first, preview.seen!);
    await loads.apply(administrator, first, preview.seen!);
    expect(await pence(2025, 'fostering')).toBe(100_000);

    const second = await load('2024-25,305,3.1.2,1100', '2023-24,305,3.1.2,900');
    expect((await loads.preview(administrator, second)).load.counts).toEqual({
      added: 1,
      changed: 1,
      unchanged: 0,
    });
    expect([await pence(2025, 'fostering'), await pence(2024, 'fostering')]).toEqual([110_000, 90_000]);
    await loads.takeBack(administrator, second);
    expect([await pence(2025, 'fostering'), await pence(2024, 'fostering')]).toEqual([100_000, undefined]);
    await expect(loads.apply(administrator, second, 'x')).rejects.toThrow('does not wait any more');
    expect((await loads.overview(administrator)).loads.map(({ state }) => state)).toEqual([
      'taken back',
      'applied',
    ]);
    const said = await database.rowsAsSuperuser<{ action: string }>(
      `select action from audit.events where action like 'spending%' order by at, id`,
    );
    expect(said.map(({ action }) => action)).toEqual([
      'spending-loaded',
      'spending-loaded',
      'spending-taken-back',
    ]);
  });

  it('know the same table again, and do not confirm a difference that was not shown', async () => {
    const first = await load('2024-25,305,3.1.2,1000');
    expect(await loads.receive(administrator, fileOf('2024-25,305,3.1.2,"1,000.00"'))).toEqual({
      id: first,
      isNew: false,
    });
    const waits = await handIn('2024-25,305,3.1.2,1200');
    const { seen } = await loads.preview(administrator, waits);
    await load('2024-25,305,3.1.2,1300');
    await expect(loads.apply(administrator, waits, seen!)).rejects.toThrow('have changed since');
    await loads.putAside(administrator, waits);
    await expect(loads.takeBack(administrator, waits)).rejects.toThrow('not applied');
    expect(await pence(2025, 'fostering')).toBe(130_000);
  });

  it('are read by everybody and written by administrators and the service alone, whatever the pages say', async () => {
    const id = await load('2024-25,305,3.1.2,1000');
    await expect(loads.receive(officer, fileOf('2024-25,305,3.1.2,1'))).rejects.toThrow();
    const waits = await handIn('2024-25,305,3.1.2,1200');
    await web.run(officer.context, (tx) =>
      tx.query(`update spending_loads set state = 'put aside' where id = $1`, [waits]),
    );
    expect((await loads.preview(administrator, waits)).load.state).toBe('waiting');
    const line = `insert into spending_lines (load_id, borough_id, year, line, pence, row_number) values ($1, 303, 2025, 'fostering', 1, 9)`;
    await expect(web.run(officer.context, (tx) => tx.query(line, [waits]))).rejects.toThrow();
    // What counts already gets no further line, not even from an administrator.
    await expect(web.run(administrator.context, (tx) => tx.query(line, [id]))).rejects.toThrow();
    await web.run(administrator.context, (tx) => tx.query(line, [waits]));
  });

  it('make M16, M17 and M18, worked by hand', async () => {
    await web.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { year: 2024, trueAt: '2024-03-31' });
      await saveReturn(tx, { year: 2025, trueAt: '2025-03-31' });
      await saveHistory(tx, '2012-01-01', { from: '2023-05-01', place: 'U1' });
      await saveHistory(tx, '2012-01-01', { from: '2023-05-01', place: 'U6' });
      // All of the year in a home: 365 nights.
      await saveHistory(tx, '2012-01-01', { from: '2023-05-01', place: 'K2' });
      // From 1 March, 31 nights of the year; into a school on its last day, one night more.
      await saveHistory(
        tx, '2012-01-01', { from: '2025-02-28', to: '2025-03-31', place: 'K1' }, { from: '2025-03-31', place: 'S1' },
      ); // prettier-ignore
      // Ended on the first day of the year: no night of it.
      await saveHistory(tx, '2012-01-01', { from: '2023-05-01', to: '2024-04-01', place: 'R1' });
      // A children’s home regulated otherwise is no residential care here.
      await saveHistory(tx, '2009-01-01', { from: '2024-05-01', place: 'K3' });
    });
    await load(
      '2024-25,305,3.1.11,365000', '2024-25,305,3.1.2,73000', '2024-25,305,3.1.1,198500',
    ); // prettier-ignore
    // 5 looked after: 365,000 ÷ 5 ÷ 365 × 7 = £1,400. Two fostered: 73,000 ÷ 2 ÷ 365 × 7 = £700.
    expect(await measured(WEEKLY_COST_LOOKED_AFTER)).toEqual({
      ...{ pence: 36_500_000, divisor: 5, year: 2025, pounds: 1400, madeUp: false },
    });
    expect(await measured(WEEKLY_COST_FOSTERING)).toMatchObject({ divisor: 2, pounds: 700 });
    // 365 + 31 + 1 = 397 nights: 198,500 ÷ 397 = £500 a night, £3,500 a week.
    expect(await measured(WEEKLY_COST_RESIDENTIAL)).toMatchObject({ divisor: 397, pounds: 3500 });
    const listed = async (measure: Measure<WeeklyCost | null>): Promise<readonly CountedRow[]> =>
      (await web.run(jobFor(BROMLEY), (tx) => measure.list!(tx, day('2026-11-23')), { readOnly: true }))!
        .rows;
    expect(await listed(WEEKLY_COST_LOOKED_AFTER)).toHaveLength(5);
    expect(await listed(WEEKLY_COST_FOSTERING)).toHaveLength(2);
    const nights = (await listed(WEEKLY_COST_RESIDENTIAL)).map(({ facts }) => facts['nights'] as number);
    expect(nights.toSorted((one, other) => one - other)).toEqual([1, 31, 365]);
  });

  it('are not there for a day before their year ended, nor for a year the returns do not tell of', async () => {
    await web.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { year: 2025, trueAt: '2025-03-31' });
      await saveHistory(tx, '2012-01-01', { from: '2024-05-01', place: 'K2' });
    });
    expect(await measured(WEEKLY_COST_LOOKED_AFTER)).toBeNull();
    await load('2024-25,305,3.1.11,365000', '2023-24,305,3.1.11,365000');
    expect(await measured(WEEKLY_COST_LOOKED_AFTER, '2025-03-30')).toBeNull();
    expect(await measured(WEEKLY_COST_LOOKED_AFTER, '2025-03-31')).toMatchObject({ year: 2025 });
    expect(await measured(WEEKLY_COST_FOSTERING)).toBeNull();
    await expect(
      web.run(SYSTEM, (tx) => WEEKLY_COST_RESIDENTIAL.work(tx, day('2026-03-31'))),
    ).rejects.toThrow('one borough at a time');
  });
});
