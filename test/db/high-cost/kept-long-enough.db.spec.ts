import { Client } from 'pg';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { PracticeClock, setClockDays } from '@lib/database/installation/practice-clock';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { removeOldReadingsOfAll } from '@lib/high-cost/sharing/remove-old-readings';
import { removeUndoneRowsOfAll } from '@lib/high-cost/workbook/remove-undone-rows';
import { FixedClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { TestDatabase } from '@test/support/test-database';

const [BROMLEY, CROYDON] = [305, 306];
/** Six years have two leap days at most. */
const SIX_YEARS = 6 * 365 + 2;

/** The clock of a practice installation runs ahead, and the worker looks at it as it does every hour. */
describe('what of the register is kept for a time', () => {
  let database: TestDatabase;
  let superuser: Client;
  let job: UnitOfWork;
  let clock: PracticeClock;

  beforeAll(async () => {
    database = await TestDatabase.create();
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    job = await database.unitOfWork('job');
    clock = new PracticeClock(job);
    await superuser.query('insert into installation (practice) values (true)');
    // Neither agreements nor children are looked at.
    await superuser.query('set session_replication_role = replica');
    for (const borough of [BROMLEY, CROYDON]) {
      await superuser.query(
        `insert into register_readings (borough_id, reader_id, reader_name, manner, agreement_id, child_ids)
         values ($1, $2, 'A made-up analyst', 'list', $2, array[$2::uuid])`,
        [borough, newId()],
      );
      for (const state of ['applied', 'undone'])
        await superuser.query(
          `with upload as (
             insert into register_uploads (borough_id, id, state, made_on, form_version, standard_issued_on, columns, notes, counts,
                                           uploaded_at, uploaded_by_name, applied_at, undone_at)
             values ($1, $2, $3, current_date, 1, current_date, '{}', '[]', '{}', now(), 'A made-up officer', now(),
                     case when $3 = 'undone' then now() end) returning borough_id, id)
           insert into register_upload_rows (borough_id, upload_id, sheet, line, done)
           select borough_id, id, 'register', 2, '{}' from upload`,
          [borough, newId(), state],
        );
    }
  });
  afterAll(async () => {
    await superuser.end();
    await database.close();
  });

  const inDays = async (days: number): Promise<{ readings: number; rows: number }> => {
    await job.run(SYSTEM, (tx) => setClockDays(tx, days));
    await clock.refresh();
    return {
      readings: await removeOldReadingsOfAll(job, clock),
      rows: await removeUndoneRowsOfAll(job, clock),
    };
  };
  const left = async (table: string): Promise<number> =>
    (await superuser.query(`select 1 from ${table}`)).rowCount!;

  it('is what an undone upload had done, for 30 days; what is applied stays as long as it can be undone', async () => {
    expect(await inDays(29)).toEqual({ readings: 0, rows: 0 });
    expect(await inDays(31)).toEqual({ readings: 0, rows: 2 });
    expect(await left('register_upload_rows')).toBe(2);
  });

  it('is who read register rows, for six years, in every borough', async () => {
    expect((await inDays(SIX_YEARS - 5)).readings).toBe(0);
    expect(await left('register_readings')).toBe(2);
    expect((await inDays(SIX_YEARS + 2)).readings).toBe(2);
    expect(await left('register_readings')).toBe(0);
  });

  it('is not deleted sooner by a service whose clock is wrong', async () => {
    await inDays(0);
    await superuser.query(
      `insert into register_readings (borough_id, read_at, reader_id, reader_name, manner, agreement_id, child_ids)
       values ($1, now() - interval '5 years', $2, 'A made-up analyst', 'list', $2, array[$2::uuid])`,
      [BROMLEY, newId()],
    );
    expect(await removeOldReadingsOfAll(job, FixedClock.at('2099-01-01T09:00:00Z'))).toBe(0);
    const asked = job.run(jobFor(CROYDON), (tx) => tx.query('delete from register_readings returning 1'));
    expect(await asked).toEqual([]);
    expect(await left('register_readings')).toBe(1);
  });
});
