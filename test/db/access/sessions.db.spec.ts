import { hashOfToken } from '@lib/access/secrets/access-secrets';
import { NOBODY, signingIn } from '@lib/access/sign-in/sign-in-context';
import { Sessions } from '@lib/access/sessions/sessions.service';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { removeOldAccess } from '@lib/access/housekeeping';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';

const PEOPLE = [
  {
    key: 'officer',
    name: 'An Officer',
    email: 'officer@practice.invalid',
    roles: [{ role: 'officer', boroughSlug: 'bromley' }],
  },
  {
    key: 'administrator',
    name: 'An Administrator',
    email: 'administrator@practice.invalid',
    roles: [{ role: 'administrator', boroughSlug: null }],
  },
] as const;

describe('a session in the database', () => {
  let database: TestDatabase;
  let units: UnitOfWork;
  let sessions: Sessions;
  beforeAll(async () => {
    database = await TestDatabase.create();
    units = await database.unitOfWork('auth');
    sessions = new Sessions(units);
    await units.run(SYSTEM, (tx) => savePracticePeople(tx, PEOPLE));
  });
  afterAll(() => database.close());

  const personId = async (key: string): Promise<string> =>
    (
      await units.run(NOBODY, (tx) =>
        tx.query<{ id: string }>('select id from auth.people where practice_key = $1', [key]),
      )
    )[0]!.id;

  const open = async (key: string, stage: 'open' | 'code' = 'open'): Promise<string> => {
    const id = await personId(key);
    return units.run(signingIn(id), (tx) => sessions.open(tx, { personId: id, stage, method: 'practice' }));
  };

  const age = (column: string, interval: string): Promise<unknown> =>
    units.run(NOBODY, (tx) =>
      tx.query(`update auth.sessions set ${column} = ${column} - interval '${interval}'`),
    );

  it('is found by its secret, which is not stored', async () => {
    const secret = await open('officer');
    expect(await sessions.find(secret)).toMatchObject({
      personName: 'An Officer',
      hat: { key: 'borough:305' },
    });
    expect(await sessions.find(`${secret.slice(0, -1)}x`)).toBeNull();
    const [stored] = await units.run(NOBODY, (tx) =>
      tx.query<{ found: boolean }>(
        `select bool_or(s::text like '%' || $1 || '%') as found from auth.sessions s`,
        [secret],
      ),
    );
    expect(stored!.found).toBe(false);
  });

  it.each([
    ['officer', '59 minutes', true],
    ['officer', '60 minutes', false],
    ['administrator', '14 minutes', true],
    ['administrator', '15 minutes', false],
  ])('of an %s idle for %s: still there is %s', async (key, interval, there) => {
    const secret = await open(key);
    await age('last_seen_at', interval);
    expect((await sessions.find(secret)) !== null).toBe(there);
  });

  it('ends after 12 hours, however much it is used', async () => {
    const secret = await open('officer');
    await age('created_at', '11 hours 59 minutes');
    expect((await sessions.find(secret))!.secondsLeft).toBeGreaterThan(50);
    expect((await sessions.find(secret))!.secondsLeft).toBeLessThanOrEqual(60);
    await age('created_at', '2 minutes');
    expect(await sessions.find(secret)).toBeNull();
  });

  it('is kept alive by use', async () => {
    const secret = await open('officer');
    await age('last_seen_at', '50 minutes');
    await sessions.find(secret);
    await age('last_seen_at', '50 minutes');
    expect(await sessions.find(secret)).not.toBeNull();
  });

  it('that only waits for a code opens nothing, and waits ten minutes', async () => {
    const secret = await open('officer', 'code');
    expect(await sessions.find(secret)).toBeNull();
    expect(await sessions.find(secret, 'code')).not.toBeNull();
    await age('created_at', '10 minutes');
    expect(await sessions.find(secret, 'code')).toBeNull();
  });

  it('is nobody’s after the person is deactivated or has no role', async () => {
    const secret = await open('officer');
    await units.run(NOBODY, (tx) =>
      tx.query(`update auth.role_grants set ended_at = now() where role = 'officer'`),
    );
    expect(await sessions.find(secret)).toBeNull();
    await units.run(NOBODY, (tx) =>
      tx.query(`update auth.role_grants set ended_at = null where role = 'officer'`),
    );
    expect(await sessions.find(secret)).not.toBeNull();
    await units.run(NOBODY, (tx) =>
      tx.query(`update auth.people set deactivated_at = now() where practice_key = 'officer'`),
    );
    expect(await sessions.find(secret)).toBeNull();
  });

  it('is removed 30 days after its end, not before', async () => {
    const count = async (): Promise<number> =>
      (
        await units.run(NOBODY, (tx) =>
          tx.query<{ sessions: number }>('select count(*)::int as sessions from auth.sessions'),
        )
      )[0]!.sessions;
    const before = await count();
    await units.run(NOBODY, (tx) =>
      tx.query(`update auth.sessions set ended_at = now() - interval '29 days'`),
    );
    await units.run(SYSTEM, removeOldAccess);
    expect(await count()).toBe(before);
    await units.run(NOBODY, (tx) =>
      tx.query(`update auth.sessions set ended_at = now() - interval '31 days'`),
    );
    expect(await units.run(SYSTEM, removeOldAccess)).toBe(before);
    expect(await count()).toBe(0);
  });

  it('cannot be read by any other role, or by somebody else', async () => {
    for (const role of ['web', 'job', 'audit', 'stats'] as const) {
      const other = await database.unitOfWork(role);
      await expect(other.run(SYSTEM, (tx) => tx.query('select 1 from auth.sessions'))).rejects.toThrow(
        'permission denied',
      );
    }
    await open('administrator');
    const stranger = { scope: 'borough', personId: await personId('officer'), boroughId: 305 } as const;
    expect(await units.run(stranger, (tx) => tx.query('select 1 from auth.sessions'))).toEqual([]);
  });

  it('is found by its secret before anybody is known, and by no other role', async () => {
    const question = 'select * from auth.session_of($1)';
    const hash = hashOfToken(await open('administrator'));
    expect(await units.run(NOBODY, (tx) => tx.query(question, [hash]))).toHaveLength(1);
    for (const scope of ['borough', 'programme', 'protection'] as const) {
      const context = { scope, personId: await personId('officer'), boroughId: null };
      expect(await units.run(context, (tx) => tx.query(question, [hash]))).toEqual([]);
    }
    for (const role of ['web', 'job', 'audit', 'stats'] as const) {
      const other = await database.unitOfWork(role);
      await expect(other.run(NOBODY, (tx) => tx.query(question, [hash]))).rejects.toThrow(
        'permission denied',
      );
    }
  });
});
