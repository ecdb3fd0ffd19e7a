import { openInstallation } from '@lib/database/installation/installation';
import { PracticeClock, setClockDays } from '@lib/database/installation/practice-clock';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { addDays } from '@lib/kernel/day';
import { SystemClock } from '@lib/kernel/clock';
import { TestDatabase } from '@test/support/test-database';

describe('an installation', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  beforeEach(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
  });
  afterEach(() => database.close());

  it('is practice or real from its first start, and the other is refused', async () => {
    expect((await openInstallation(web, { practice: null, production: false })).practice).toBe(true);
    expect((await openInstallation(web, { practice: true, production: false })).practice).toBe(true);
    await expect(openInstallation(web, { practice: false, production: false })).rejects.toThrow(
      'PRACTICE is 0, but this database is a practice one',
    );
    await expect(openInstallation(web, { practice: null, production: true })).rejects.toThrow(
      'NODE_ENV is production',
    );
  });

  it('that is real stays real, also when nothing is said', async () => {
    expect((await openInstallation(web, { practice: false, production: true })).practice).toBe(false);
    expect((await openInstallation(web, { practice: null, production: false })).practice).toBe(false);
    await expect(openInstallation(web, { practice: true, production: false })).rejects.toThrow(
      'this database is a real one',
    );
    await expect(web.run(SYSTEM, (tx) => setClockDays(tx, 1))).rejects.toThrow(
      'Only a practice installation',
    );
  });

  it('cannot be switched by a statement either', async () => {
    await openInstallation(web, { practice: true, production: false });
    await expect(
      web.run(SYSTEM, (tx) => tx.query('update installation set practice = false')),
    ).rejects.toThrow('permission denied');
    await expect(web.run(SYSTEM, (tx) => tx.query('delete from installation'))).rejects.toThrow(
      'permission denied',
    );
  });

  it('started by two processes at once has one mark', async () => {
    const both = await Promise.all(
      [1, 2].map(() => openInstallation(web, { practice: true, production: false })),
    );
    expect(both.map((one) => one.practice)).toEqual([true, true]);
  });

  it('has one clock for every process', async () => {
    await openInstallation(web, { practice: true, production: false });
    const job = await database.unitOfWork('job');
    const [ours, theirs] = [await new PracticeClock(web).start(), await new PracticeClock(job).start()];
    await web.run(SYSTEM, (tx) => setClockDays(tx, 30));
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const expected = addDays(new SystemClock().today(), 30);
    expect([ours.today(), theirs.today()]).toEqual([expected, expected]);
    await expect(web.run(SYSTEM, (tx) => setClockDays(tx, -1))).rejects.toThrow('whole number from 0');
    ours.stop();
    theirs.stop();
  });
});
