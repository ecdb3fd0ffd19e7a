import { AuditService } from '@lib/audit/audit.service';
import { LetBackIn } from '@lib/access/people/let-back-in.service';
import { OpenAgain } from '@lib/access/people/open-again.service';
import { People } from '@lib/access/people/people.service';
import { Role } from '@lib/access/permissions/role';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { Sessions } from '@lib/access/sessions/sessions.service';
import { NOBODY, signingIn } from '@lib/access/sign-in/sign-in-context';
import { Viewer } from '@lib/access/viewer';
import { SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Client } from 'pg';
import { TestDatabase } from '@test/support/test-database';
import { viewerAs } from './viewer-as';

const [BROMLEY, CROYDON] = [305, 306];

const person = (key: string, ...roles: [Role, string | null][]) => ({
  key,
  name: `The ${key}`,
  email: `${key}@practice.invalid`,
  roles: roles.map(([role, boroughSlug]) => ({ role, boroughSlug })),
});

const PEOPLE = [
  person('approver', ['approver', 'bromley']),
  person('second', ['approver', 'bromley']),
  person('officer', ['officer', 'bromley']),
  person('lead', ['protection-lead', 'bromley']),
  person('both', ['officer', 'bromley'], ['officer', 'croydon']),
  person('mixed', ['officer', 'bromley'], ['administrator', null]),
  person('lonely', ['approver', 'croydon']),
  person('analyst', ['analyst', null]),
  person('administrator', ['administrator', null]),
  person('other-administrator', ['administrator', null]),
];

const HASH = Buffer.alloc(32);

describe('letting somebody back in', () => {
  let database: TestDatabase;
  let superuser: Client;
  let units: UnitOfWork;
  let sessions: Sessions;
  let back: LetBackIn;
  let ids: Readonly<Record<string, string>>;
  beforeAll(async () => {
    database = await TestDatabase.create();
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    units = await database.unitOfWork('auth');
    sessions = new Sessions(units);
    back = new LetBackIn(units, new AuditService());
    await units.run(SYSTEM, (tx) => savePracticePeople(tx, PEOPLE));
    const rows = await units.run(NOBODY, (tx) =>
      tx.query<{ key: string; id: string }>('select practice_key as key, id from auth.people'),
    );
    ids = Object.fromEntries(rows.map(({ key, id }) => [key, id]));
  });
  afterAll(async () => {
    await superuser.end();
    await database.close();
  });
  beforeEach(async () => {
    await superuser.query('update auth.people set practice_key = null, deactivated_at = null');
    for (const table of ['recovery_codes', 'credentials', 'sessions', 'invitations'])
      await superuser.query(`delete from auth.${table}`);
    for (const id of Object.values(ids)) await setUp(id);
  });

  const setUp = async (id: string): Promise<void> => {
    await superuser.query(
      `insert into auth.credentials (person_id, password_hash, totp_secret) values ($1, 'hash', $2)`,
      [id, HASH],
    );
    await superuser.query(
      `insert into auth.recovery_codes (code_hash, person_id) values (sha256($1::text::bytea), $1::text::uuid)`,
      [id],
    );
  };

  const viewer = (key: string, role: Role, boroughId: number | null): Viewer =>
    viewerAs({ personId: ids[key]!, name: key }, role, boroughId);
  const approver = (): Viewer => viewer('approver', 'approver', BROMLEY);
  const lonely = (): Viewer => viewer('lonely', 'approver', CROYDON);
  const administrator = (): Viewer => viewer('administrator', 'administrator', null);

  const left = async (key: string): Promise<number[]> => {
    const { rows } = await superuser.query<{ left: number[] }>(
      `select array[(select count(*)::int from auth.credentials where person_id = $1),
                    (select count(*)::int from auth.recovery_codes where person_id = $1 and used_at is null)] as left`,
      [ids[key]],
    );
    return rows[0]!.left;
  };

  const ALL: readonly [string, () => Viewer, string, boolean | string][] = [
    ['an approver, an officer of their borough', approver, 'officer', true],
    ['an approver, their data-protection lead', approver, 'lead', true],
    ['an approver, another approver of it', approver, 'second', true],
    ['an approver, themselves', approver, 'approver', 'Somebody else has to let you back in'],
    ['an approver, a person of two boroughs', approver, 'both', 'An administrator lets them back in'],
    ['an approver, an officer who also administers', approver, 'mixed', 'An administrator lets them back in'],
    ['an approver, a person of another borough', approver, 'lonely', 'cannot find that person'],
    ['an approver, a person of the programme', approver, 'analyst', 'cannot find that person'],
    ['an approver of another borough, an officer', lonely, 'officer', 'cannot find that person'],
    ['an administrator, an officer', administrator, 'officer', 'An approver of their borough lets them'],
    ['an administrator, one of two approvers', administrator, 'second', 'An approver of their borough'],
    ['an administrator, a person of two boroughs', administrator, 'both', true],
    ['an administrator, a person of the programme', administrator, 'analyst', true],
    ['an administrator, another administrator', administrator, 'other-administrator', true],
    ['an administrator, themselves', administrator, 'administrator', 'Somebody else has to let you'],
    ['an administrator, a borough’s only approver', administrator, 'lonely', true],
  ];

  it.each(ALL)('by %s', async (_who, who, whom, may) => {
    const id = ids[whom]!;
    const secret = await units.run(signingIn(id), (tx) =>
      sessions.open(tx, { personId: id, stage: 'open', method: 'password' }),
    );
    const done = back.letIn(who(), id);
    if (may === true) {
      expect(await done).toMatchObject({ approved: true });
      expect(await left(whom)).toEqual([0, 0]);
      expect(await sessions.find(secret)).toBeNull();
    } else {
      await expect(done).rejects.toThrow(may as string);
      expect(await left(whom)).toEqual([1, 1]);
      expect(await sessions.find(secret)).not.toBeNull();
    }
    // The database says the same to a statement that never asked.
    await superuser.query('delete from auth.credentials where person_id = $1', [id]);
    await superuser.query('delete from auth.recovery_codes where person_id = $1', [id]);
    await setUp(id);
    const [row] = await units.run(who().context, (tx) =>
      tx.query<{ done: boolean }>('select auth.forget_credentials($1) as done', [id]),
    );
    expect([row!.done, await left(whom)]).toEqual([may === true, may === true ? [0, 0] : [1, 1]]);
  });

  it('falls to an administrator while the other approvers cannot sign in', async () => {
    await expect(back.letIn(administrator(), ids['officer']!)).rejects.toThrow(
      'An approver of their borough',
    );
    expect(await back.who(administrator(), ids['officer']!)).toEqual({ may: false, ask: 'approver' });
    await superuser.query(`update auth.people set deactivated_at = now() where id = $1`, [ids['second']]);
    await superuser.query(`delete from auth.credentials where person_id = $1`, [ids['approver']]);
    expect(await back.who(administrator(), ids['officer']!)).toEqual({ may: true, isException: true });
    expect(await back.who(approver(), ids['officer']!)).toEqual({ may: false, ask: 'administrator' });
  });

  it('of somebody whose account is closed is refused', async () => {
    await superuser.query(`update auth.people set deactivated_at = now() where id = $1`, [ids['officer']]);
    await expect(back.letIn(approver(), ids['officer']!)).rejects.toThrow('This account is deactivated');
  });

  it('of somebody whose account was opened again is for whom it was before, and nothing they had works', async () => {
    const openAgain = new OpenAgain(units, new AuditService());
    await superuser.query(`update auth.people set deactivated_at = now() where id = $1`, [ids['officer']]);
    const analyst = { scope: 'programme', personId: ids['analyst']!, boroughId: null } as const;
    for (const context of [approver().context, analyst, NOBODY, SYSTEM]) {
      expect([context.scope, await opened(context, 'officer')]).toEqual([context.scope, false]);
    }
    expect(await left('officer')).toEqual([1, 1]);
    await openAgain.open(administrator(), ids['officer']!);
    expect(await left('officer')).toEqual([0, 0]);
    expect(await back.who(administrator(), ids['officer']!)).toEqual({ may: false, ask: 'approver' });
    expect(await back.letIn(approver(), ids['officer']!)).toMatchObject({ approved: true });
    await expect(openAgain.open(administrator(), ids['officer']!)).rejects.toThrow('open already');
    const { rows } = await superuser.query(
      `select person_id, subject_ids from audit.events where action = 'person-opened-again'`,
    );
    expect(rows).toEqual([{ person_id: ids['administrator'], subject_ids: [ids['officer']] }]);
  });

  it('leaves an administrator who can sign in', async () => {
    const people = new People(units, sessions, new AuditService());
    await superuser.query(`delete from auth.credentials where person_id = any($1)`, [
      [ids['other-administrator'], ids['mixed']],
    ]);
    await expect(people.deactivate(administrator(), ids['administrator']!)).rejects.toThrow(
      'the last administrator who can sign in',
    );
  });

  const opened = (context: ViewerContext, key: string): Promise<boolean> =>
    units.run(context, async (tx) => {
      const [row] = await tx.query<{ done: boolean }>('select auth.open_again($1) as done', [ids[key]]);
      return row!.done;
    });

  it('is no officer’s or data-protection lead’s business', async () => {
    for (const context of [
      viewer('officer', 'officer', BROMLEY).context,
      { scope: 'protection', personId: ids['lead']!, boroughId: BROMLEY } as const,
      { scope: 'borough', personId: null, boroughId: BROMLEY } as const,
      { scope: 'programme', personId: ids['analyst']!, boroughId: null } as const,
      NOBODY,
      SYSTEM,
    ]) {
      const [row] = await units.run(context, (tx) =>
        tx.query<{ done: boolean }>('select auth.forget_credentials($1) as done', [ids['second']]),
      );
      expect([context.scope, row!.done]).toEqual([context.scope, false]);
    }
    await expect(
      units.run(administrator().context, (tx) => tx.query('delete from auth.credentials')),
    ).rejects.toThrow('permission denied');
  });

  it('ends the link made before, and tells the borough’s audit both names', async () => {
    const first = await back.letIn(approver(), ids['officer']!);
    const second = await back.letIn(approver(), ids['officer']!);
    const { rows } = await superuser.query<{ id: string; live: boolean }>(
      'select id, withdrawn_at is null as live from auth.invitations order by invited_at',
    );
    expect(rows).toEqual([
      { id: first.id, live: false },
      { id: second.id, live: true },
    ]);
    const { rows: events } = await superuser.query(
      `select person_id, subject_ids, borough_id, particulars from audit.events
        where action = 'second-factor-reset' order by at desc limit 1`,
    );
    expect(events).toEqual([
      {
        person_id: ids['approver'],
        subject_ids: [ids['officer']],
        borough_id: BROMLEY,
        particulars: { by: 'approver' },
      },
    ]);
  });
});
