import { TooManyError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { removeOldAccess } from '@lib/access/housekeeping';
import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { UPLOAD_LASTS_AT_MOST } from '@lib/access/throttle/throttle-rule';
import { TakenPlace, Throttles } from '@lib/access/throttle/throttles.service';
import { UploadLimits } from '@lib/access/throttle/upload-limits.service';
import { Viewer } from '@lib/access/viewer';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;

describe('uploads of one person', () => {
  let database: TestDatabase;
  let units: UnitOfWork;
  let one: UploadLimits;
  /** The same in another process. */
  let other: UploadLimits;
  beforeAll(async () => {
    database = await TestDatabase.create();
    units = await database.unitOfWork('auth');
    const inProcess = (): UploadLimits =>
      new UploadLimits(units, new Throttles(new AccessSecrets('a-secret-for-tests-only-0123456789')));
    [one, other] = [inProcess(), inProcess()];
  });
  afterAll(() => database.close());

  const somebody = (): Viewer => {
    const personId = newId();
    return {
      personId,
      name: 'Ada Quillmarsh',
      boroughId: BROMLEY,
      roles: ['officer'],
      permissions: new Set(),
      context: { scope: 'borough', personId, boroughId: BROMLEY },
      origin: {},
    };
  };

  /** Time passes: everything that is kept was so many seconds earlier. */
  const wait = (seconds: number): Promise<unknown> =>
    units.run(SYSTEM, (tx) =>
      tx.query(
        `update auth.throttles set last_failed_at = last_failed_at - make_interval(secs => $1),
           blocked_until = blocked_until - make_interval(secs => $1)`,
        [seconds],
      ),
    );

  const refused = async (taking: Promise<unknown>): Promise<TooManyError> => {
    const error: unknown = await taking.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TooManyError);
    return error as TooManyError;
  };

  const send = async (person: Viewer, times: number): Promise<void> => {
    for (let sent = 0; sent < times; sent += 1) await one.leave(person, await one.take(person));
  };

  it('are two at once, in whichever process, and a third when one of them is done', async () => {
    const person = somebody();
    const first = await one.take(person);
    await other.take(person);
    const third = await refused(other.take(person));
    expect(third.code).toBe('uploads-at-once');
    expect(third.message).toContain('still reading 2 of your uploads, which is the most at once');
    expect(third.retryAfter).toBe(30);
    await one.leave(person, first);
    await other.take(person);
    await refused(one.take(person));
  });

  it('are never three, however many are sent in the same moment', async () => {
    const person = somebody();
    const sent = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) => (at % 2 ? one : other).take(person)),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });

  it('hold their place no longer than reading can last, when a process was killed over them', async () => {
    const person = somebody();
    await one.take(person);
    await wait(1);
    await one.take(person);
    await wait(UPLOAD_LASTS_AT_MOST - 11);
    expect((await refused(other.take(person))).retryAfter).toBe(10);
    await wait(10);
    await other.take(person);
  });

  it('do not give back a place that somebody else has taken since', async () => {
    const person = somebody();
    const late: TakenPlace = await one.take(person);
    await wait(UPLOAD_LASTS_AT_MOST + 1);
    await one.take(person);
    await one.take(person);
    await other.leave(person, late);
    await refused(one.take(person));
  });

  it('are twenty in any hour, and say how long it is to the next', async () => {
    const person = somebody();
    await send(person, 12);
    await wait(45 * 60);
    await send(person, 8);
    const refusal = await refused(other.take(person));
    expect(refusal.code).toBe('uploads-an-hour');
    expect(refusal.message).toMatch(/20 uploads in the last hour.* in 15 minutes\.$/);
    expect(refusal.retryAfter).toBeGreaterThan(14 * 60);
    expect(refusal.retryAfter).toBeLessThanOrEqual(15 * 60);
    await wait(15 * 60);
    await send(person, 12);
    expect((await refused(one.take(person))).message).toContain('in 45 minutes');
  });

  it('are not counted when they are refused, and leave both places free', async () => {
    const person = somebody();
    await send(person, 20);
    for (let tries = 0; tries < 3; tries += 1)
      expect((await refused(one.take(person))).code).toBe('uploads-an-hour');
    await wait(60 * 60);
    await one.take(person);
    await one.take(person);
    expect((await refused(one.take(person))).code).toBe('uploads-at-once');
  });

  it('are counted for each person by themselves', async () => {
    const [ada, ben] = [somebody(), somebody()];
    await send(ada, 20);
    await refused(one.take(ada));
    await one.take(ben);
  });

  it('are forgotten after a day, and never kept by name', async () => {
    const person = somebody();
    await one.take(person);
    const rows = (): Promise<{ readable: boolean }[]> =>
      units.run(SYSTEM, (tx) =>
        tx.query(`select encode(key, 'escape') like '%' || $1 || '%' as readable from auth.throttles`, [
          person.personId,
        ]),
      );
    expect((await rows()).some(({ readable }) => readable)).toBe(false);
    await wait(24 * 60 * 60 + 1);
    await units.run(SYSTEM, (tx) =>
      tx.query(`update auth.throttles set last_failed_at = now() - interval '25 hours'`),
    );
    await units.run(SYSTEM, removeOldAccess);
    expect(await rows()).toEqual([]);
  });
});
