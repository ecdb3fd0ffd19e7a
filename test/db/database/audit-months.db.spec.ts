import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';

describe('the months of the audit', () => {
  let database: TestDatabase;
  let job: UnitOfWork;

  beforeEach(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
  });
  afterEach(() => database.close());

  const makeMonths = (): Promise<{ made: number }[]> =>
    job.run(SYSTEM, (tx) => tx.query('select audit.make_months(3) as made'));

  it('are made once: this one and three ahead', async () => {
    expect(await makeMonths()).toEqual([{ made: 4 }]);
    expect(await makeMonths()).toEqual([{ made: 0 }]);
  });

  it('are made beside what was written before this month had a place of its own', async () => {
    await job.run(SYSTEM, (tx) =>
      new AuditService().record(tx, { action: 'practice-reset', particulars: {} }),
    );
    expect(await makeMonths()).toEqual([{ made: 3 }]);
    expect(await makeMonths()).toEqual([{ made: 0 }]);
  });
});
