import { day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import {
  MISSING_IN_THE_YEAR,
  MissingInYear,
  missingShare,
} from '@lib/measures/missing-in-the-year/missing-in-the-year.measure';
import { wholePercent } from '@lib/measures/share';
import { TestDatabase } from '@test/support/test-database';
import { saveHistory, saveReturn } from './made-borough';

const BROMLEY = 305;
const BEXLEY = 303;
const MARCH_END = day('2026-03-31');

const saveAway = (
  tx: Tx,
  childId: string,
  { kind = 'M', from, to = null }: { kind?: 'M' | 'A'; from: string; to?: string | null },
): Promise<unknown> =>
  tx.query(
    `insert into missing_episodes (borough_id, id, child_id, kind, started_on, ended_on, import_id, file, line)
     values ($1, $2, $3, $4, $5, $6, $2, 0, 1)`,
    [tx.context.boroughId, newId(), childId, kind, from, to],
  );

const withMissingTable = async (tx: Tx, year: number, trueAt = `${year}-03-31`): Promise<void> => {
  const id = await saveReturn(tx, { year, trueAt });
  await tx.query(`update imports set counts = '{"tables": {"missing": 3}}' where id = $1`, [id]);
};

describe('M15, missing in the year', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  const children: Record<string, string> = {};

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    await web.run(jobFor(BROMLEY), async (tx) => {
      await withMissingTable(tx, 2025);
      await withMissingTable(tx, 2026);
      const child = async (name: string, from: string, to?: string, shortBreak = false): Promise<string> =>
        (children[name] = await saveHistory(tx, '2010-05-01', { from, ...(to ? { to } : {}), shortBreak }));
      await saveAway(tx, await child('once', '2024-05-01'), { from: '2025-06-01', to: '2025-06-03' });
      const twice = await child('twice', '2024-05-01');
      await saveAway(tx, twice, { from: '2025-07-01', to: '2025-07-02' });
      await saveAway(tx, twice, { from: '2025-09-01', to: '2025-09-02' });
      await saveAway(tx, twice, { kind: 'A', from: '2025-10-01', to: '2025-10-02' });
      await saveAway(tx, await child('away only', '2024-05-01'), { kind: 'A', from: '2025-06-01', to: '2025-06-02' });
      await saveAway(tx, await child('since before', '2024-05-01'), { from: '2025-03-30', to: '2025-04-01' });
      await saveAway(tx, await child('until before', '2024-05-01'), { from: '2025-03-30', to: '2025-03-31' });
      await saveAway(tx, await child('still', '2024-05-01'), { from: '2026-03-31' });
      await saveAway(tx, await child('since then', '2024-05-01'), { from: '2026-04-01' });
      await saveAway(tx, await child('left', '2024-05-01', '2025-08-01'), { from: '2025-05-01', to: '2025-05-02' });
      await saveAway(tx, await child('left before', '2024-05-01', '2025-04-01'), { from: '2025-03-01', to: '2025-03-02' });
      await saveAway(tx, await child('short breaks', '2024-05-01', undefined, true), { from: '2025-06-01' });
      await child('never', '2024-05-01');
      await child('not yet', '2026-04-01');
    }); // prettier-ignore
    await web.run(jobFor(BEXLEY), async (tx) => {
      await withMissingTable(tx, 2025);
      await saveReturn(tx, { year: 2026 });
      await saveHistory(tx, '2010-05-01', { from: '2024-05-01' });
    });
  });
  afterAll(() => database.close());

  const on = (asAt: string, borough = BROMLEY): Promise<MissingInYear | null> =>
    web.run(jobFor(borough), (tx) => MISSING_IN_THE_YEAR.work(tx, day(asAt)), { readOnly: true });

  it('counts a child of the year once, whatever part of a time missing is in it, and the two codes apart', async () => {
    // Of the year: once, twice, away only, since before, until before, still, since then, left, never: nine.
    // Missing: once, twice, since before, still, left. Away: twice, away only.
    const year = (await on('2026-03-31'))!;
    expect(year).toEqual({ children: 9, missing: 5, away: 2, to: '2026-03-31' });
    expect(wholePercent(missingShare(year))).toBe(56);
  });

  it('is of the year that the returns tell of, where the day is later', async () => {
    expect(await on('2026-11-23')).toEqual(await on('2026-03-31'));
    expect(await on('2025-03-31')).toMatchObject({ to: '2025-03-31', children: 10, missing: 3 });
  });

  it('is not available before a whole year is told of, and of a year a return is silent about', async () => {
    expect(await on('2025-03-30')).toBeNull();
    expect(await on('2026-03-31', BEXLEY)).toMatchObject({ to: '2025-03-31', missing: 0, children: 1 });
    await web.run(jobFor(BEXLEY), (tx) => withMissingTable(tx, 2027));
    expect(await on('2026-09-30', BEXLEY)).toBeNull();
    expect(await on('2027-03-31', BEXLEY)).toMatchObject({ to: '2027-03-31' });
  });

  it('lists the rows it can be counted again from', async () => {
    const list = (await web.run(jobFor(BROMLEY), (tx) => MISSING_IN_THE_YEAR.list!(tx, MARCH_END)))!;
    expect(list.rows).toHaveLength(9);
    expect(list.rows.filter(({ as }) => as === 'counted')).toHaveLength(5);
    expect(list.rows[0]).toEqual({
      subject: { kind: 'child', id: children['twice'] },
      as: 'counted',
      facts: { since: '2024-05-01', missing: 2, away: 1, to: '2026-03-31' },
    });
    for (const { facts } of list.rows) expect(Object.keys(facts)).toEqual(Object.keys(list.columns));
  });
});
