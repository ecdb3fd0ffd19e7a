import fc from 'fast-check';
import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { NOBODY } from '@lib/access/sign-in/sign-in-context';
import { Throttles } from '@lib/access/throttle/throttles.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';

describe('throttles', () => {
  let database: TestDatabase;
  let units: UnitOfWork;
  const throttles = new Throttles(new AccessSecrets('a-secret-for-tests-only-0123456789'));
  let number = 0;
  beforeAll(async () => {
    database = await TestDatabase.create();
    units = await database.unitOfWork('auth');
  });
  afterAll(() => database.close());

  const attempt = () => ({
    account: `person-${(number += 1)}@example.org`,
    address: `192.0.2.${number}/${number}`,
  });

  /** Time passes: everything that is kept was so many seconds earlier. */
  const wait = (seconds: number): Promise<unknown> =>
    units.run(NOBODY, (tx) =>
      tx.query(
        `update auth.throttles set first_failed_at = first_failed_at - make_interval(secs => $1),
           last_failed_at = last_failed_at - make_interval(secs => $1),
           blocked_until = blocked_until - make_interval(secs => $1)`,
        [seconds],
      ),
    );

  const take = (of: { account: string; address: string }): Promise<number> =>
    units.run(NOBODY, (tx) => throttles.take(tx, of));

  it('make an account wait 1, 2, 4, 8 and then 15 minutes', async () => {
    const one = attempt();
    for (let failure = 0; failure < 5; failure += 1) expect(await take(one)).toBe(0);
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      expect(await take(one)).toBe(minutes);
      await wait(minutes * 60 - 1);
      expect(await take(one)).toBe(1);
      await wait(2);
      expect(await take(one)).toBe(0);
    }
  });

  it('look at no more than 5 of 20 sent at once', async () => {
    const one = attempt();
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(one)));
    expect(answers.filter((minutes) => minutes === 0)).toHaveLength(5);
  });

  it('stop an address after 30 in 5 minutes, whatever the accounts', async () => {
    const address = '198.51.100.7';
    for (let failure = 0; failure < 30; failure += 1) expect(await take({ ...attempt(), address })).toBe(0);
    expect(await take({ ...attempt(), address })).toBe(5);
    await wait(300);
    expect(await take({ ...attempt(), address })).toBe(0);
  });

  it('forget when the person gets in, and do not count what was right so far', async () => {
    const one = attempt();
    for (let round = 0; round < 8; round += 1) {
      expect(await take(one)).toBe(0);
      await units.run(NOBODY, (tx) => throttles.forgive(tx, one));
    }
    for (let failure = 0; failure < 4; failure += 1) expect(await take(one)).toBe(0);
    await units.run(NOBODY, (tx) => throttles.clear(tx, one));
    for (let failure = 0; failure < 5; failure += 1) expect(await take(one)).toBe(0);
    expect(await take(one)).toBe(1);
  });

  it('never let 11 through in 5 minutes, and always let the person in after 15', async () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 12, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(gaps, async (seconds) => {
        const one = attempt();
        const lookedAt: number[] = [];
        let now = 0;
        for (const gap of seconds) {
          await wait(gap);
          now += gap;
          if ((await take(one)) === 0) lookedAt.push(now);
        }
        await wait(15 * 60);
        const letIn = (await take(one)) === 0;
        return (
          letIn &&
          lookedAt.every(
            (time) => lookedAt.filter((other) => other >= time && other < time + 300).length <= 10,
          )
        );
      }),
      { numRuns: 25 },
    );
  });

  it('keep neither the account nor the address in readable form', async () => {
    const [row] = await units.run(NOBODY, (tx) =>
      tx.query<{ readable: boolean }>(
        `select bool_or(encode(key, 'escape') like '%example%') as readable from auth.throttles`,
      ),
    );
    expect(row!.readable).toBe(false);
  });
});
